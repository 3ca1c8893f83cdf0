/** The module that holds the compiled screening kernel: its text. */
export function kernelModule(): Promise<string>;
