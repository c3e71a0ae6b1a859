// Reloads the page once the catalogue was built again. Sent by `catalogue serve` only; no published page holds it.
const { mark } = document.currentScript.dataset;
let stream = null;

// A hidden page lets go of its connection: browsers allow six to a host, and many tabs may be open.
const follow = () => {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else if (!stream) {
    stream = new EventSource(`/.catalogue-serve/changes?seen=${encodeURIComponent(mark)}`);
    stream.onmessage = (message) => { if (message.data !== mark) location.reload(); };
  }
};
document.addEventListener('visibilitychange', follow);
addEventListener('pagehide', () => stream?.close());
follow();
