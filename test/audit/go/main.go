// Verifies our proofs and checkpoints by the code of others: prints how many were shown, and which it refuses.
package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"

	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"
)

type inclusion struct {
	Index    uint64   `json:"index"`
	Size     uint64   `json:"size"`
	LeafHash string   `json:"leafHash"`
	Hashes   []string `json:"hashes"`
	Root     string   `json:"root"`
}

type consistency struct {
	Before     uint64   `json:"before"`
	Size       uint64   `json:"size"`
	Hashes     []string `json:"hashes"`
	RootBefore string   `json:"rootBefore"`
	Root       string   `json:"root"`
}

type checkpoint struct {
	Text string `json:"text"`
	Key  string `json:"key"`
}

type findings struct {
	Shown   int      `json:"shown"`
	Refused []string `json:"refused"`
}

func decode(text string) []byte {
	bytes, err := hex.DecodeString(text)
	if err != nil {
		panic(err)
	}
	return bytes
}

func decodeAll(texts []string) [][]byte {
	all := make([][]byte, 0, len(texts))
	for _, text := range texts {
		all = append(all, decode(text))
	}
	return all
}

func verifyNote(one checkpoint) error {
	verifier, err := note.NewVerifier(one.Key)
	if err != nil {
		return err
	}
	_, err = note.Open([]byte(one.Text), note.VerifierList(verifier))
	return err
}

func main() {
	var asked struct {
		Inclusion   []inclusion   `json:"inclusion"`
		Consistency []consistency `json:"consistency"`
		Checkpoints []checkpoint  `json:"checkpoints"`
	}
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		panic(err)
	}
	found := findings{Refused: []string{}}
	take := func(name string, err error) {
		found.Shown++
		if err != nil {
			found.Refused = append(found.Refused, name)
		}
	}
	for _, p := range asked.Inclusion {
		err := proof.VerifyInclusion(rfc6962.DefaultHasher, p.Index, p.Size, decode(p.LeafHash), decodeAll(p.Hashes), decode(p.Root))
		take(fmt.Sprintf("inclusion of %d in %d", p.Index, p.Size), err)
	}
	for _, p := range asked.Consistency {
		err := proof.VerifyConsistency(rfc6962.DefaultHasher, p.Before, p.Size, decodeAll(p.Hashes), decode(p.RootBefore), decode(p.Root))
		take(fmt.Sprintf("consistency of %d with %d", p.Before, p.Size), err)
	}
	for index, one := range asked.Checkpoints {
		take(fmt.Sprintf("checkpoint %d", index), verifyNote(one))
	}
	if err := json.NewEncoder(os.Stdout).Encode(found); err != nil {
		panic(err)
	}
}
