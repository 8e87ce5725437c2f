import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './styles/base.css';
import './styles/frame.css';
import './styles/picker.css';
import './styles/clock.css';
import './styles/path.css';
import './styles/outlook.css';
import './styles/chat.css';
import './styles/views.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
