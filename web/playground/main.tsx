import './workers.js';
import './styles.js';
import { createRoot } from 'react-dom/client';
import { exampleId } from './example-id.js';
import { Playground } from './playground.js';

const root = document.getElementById('playground');
if (!root) throw new Error('The page has no element #playground.');
createRoot(root).render(<Playground exampleId={await exampleId()} />);
