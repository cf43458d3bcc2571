// Shows how far something is that the server does: every two seconds the page is asked again, and its part with the id "progress" is put in place.
// Without script a page that refreshes itself does the same. What has not changed is left alone, so that a screen reader is not told twice.
const every = 2000;

function put(part, fresh) {
  for (const old of part.querySelectorAll("[id]")) {
    const now = fresh.querySelector(`#${old.id}`);
    if (now && old.textContent !== now.textContent) {
      old.textContent = now.textContent;
    }
    if (now && old.matches("progress")) {
      old.value = now.value;
    }
  }
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("progress");
    if (!answer.ok || !fresh) {
      location.reload();
      return;
    }
    put(document.getElementById("progress"), fresh);
  } catch {
    // The line is down for a moment; the next look may find it again.
  }
  setTimeout(look, every);
}

if (document.getElementById("progress")) {
  setTimeout(look, every);
}
