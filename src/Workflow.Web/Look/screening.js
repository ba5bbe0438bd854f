// Screens a draft while it is written: the form goes to the server, which answers with the sheet and keeps nothing.
const form = document.querySelector('form[data-screening]');
const sheet = document.getElementById('live');
const pause = 300; // milliseconds after the last key
let timer;
let asking;

form?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, pause);
});

async function ask() {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(form.dataset.screening, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      signal: asking.signal,
    });
    if (answer.ok) sheet.innerHTML = await answer.text();
  } catch {
    // The line is down, or somebody typed on: the form's own button screens, too.
  }
}
