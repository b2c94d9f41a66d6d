/** The button's look, in its own shadow root: the page's styles do not reach it, nor its styles the page. Colours as in `theme.css`. */
export const style = `
:host {
  all: initial;
  position: absolute;
  z-index: 1;
  display: block;
  max-inline-size: min(440px, calc(100vw - 32px));
  font: 13px/1.45 system-ui, sans-serif;
}
:host([data-moved]) { position: fixed; z-index: 2147483647; }
:host([hidden]) { display: none; }
.box {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;
  inline-size: max-content;
  max-inline-size: 100%;
  color: light-dark(#1d1c21, #ededf2);
}
.box.framed {
  padding: 4px;
  background: light-dark(#ffffff, #232329);
  border: 1px solid light-dark(#87848e, #77757f);
  border-radius: 10px;
}
p { margin: 0; flex: 1 1 0; min-inline-size: min(140px, 100vw - 32px); overflow-wrap: anywhere; }
p:empty { position: absolute; min-inline-size: 0; }
small { color: light-dark(#706d78, #918f9c); font-size: 12px; }
button {
  all: unset;
  box-sizing: border-box;
  flex: none;
  min-block-size: 32px;
  padding: 0 12px;
  border: 1px solid light-dark(#87848e, #77757f);
  border-radius: 6px;
  background: light-dark(#ffffff, #232329);
  color: light-dark(#1d1c21, #ededf2);
  font-weight: 600;
  cursor: pointer;
  text-align: center;
  transition: background-color 120ms;
}
button.main { background: light-dark(#1f5f4f, #7ad0b5); border-color: transparent; color: light-dark(#ffffff, #0f1f1a); }
button:hover { background: light-dark(#f3f1ec, #2d2d34); }
button.main:hover { background: light-dark(#174a3d, #93dcc5); }
button[aria-disabled='true'] { cursor: progress; opacity: 0.75; }
button:focus-visible { outline: 2px solid light-dark(#1f5f4f, #7ad0b5); outline-offset: 2px; }
.grip {
  inline-size: 24px;
  margin-inline-end: -4px;
  padding: 0;
  border-color: light-dark(#e4e1da, #303038);
  cursor: grab;
  touch-action: none;
}
.grip::before {
  content: '';
  display: block;
  block-size: 18px;
  margin: auto;
  inline-size: 9px;
  background: radial-gradient(circle, light-dark(#5c5a64, #a9a7b3) 1.5px, transparent 2px) 0 0 / 5px 6px;
}
.grip:active { cursor: grabbing; }
.grip[hidden] { display: none; }
.grip[hidden] + p { margin-inline-start: 8px; }
.framed .grip { border-color: transparent; margin-inline-end: -6px; }
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
@media (forced-colors: active) { button { border-color: ButtonText; } .box.framed { border-color: CanvasText; } .grip::before { background: ButtonText; } }
@media print { :host { display: none; } }
`;
