/* What makes reading quicker; every page works without it. */
(() => {
  "use strict";
  const all = selector => [...document.querySelectorAll(selector)];
  const at = id => id && document.getElementById(id);
  const close = drawer => {
    drawer.open = false;
    drawer.firstElementChild.focus();
  };
  /* A link may lead into something that is folded away. */
  const arrive = () => {
    const target = at(decodeURIComponent(location.hash.slice(1)));
    let fold = target;
    while (fold && (fold = fold.parentElement.closest("details:not([open])"))) {
      fold.open = true;
      target.scrollIntoView();
    }
  };
  /* Minutes left, from when the page came: the clock of this computer does not matter. */
  const countDown = () => all("[data-left]").forEach(place => {
    place.from = place.from || performance.now();
    const left = place.dataset.left - (performance.now() - place.from) / 1000;
    place.textContent = Math.max(0, Math.floor(left / 60));
  });
  /* What says the same as the entry under the pointer or the focus is marked on the other side. */
  const link = event => {
    const piece = event.target.closest(".right [id^=text-]");
    const entry = event.target.closest("[data-pair]") || (piece && all("[data-texts~='" + CSS.escape(piece.id) + "']")[0]);
    all(".linked").forEach(old => old.classList.remove("linked"));
    if (entry) {
      all("[data-pair='" + entry.dataset.pair + "']")
        .concat((entry.dataset.texts || "").split(" ").map(at))
        .forEach(one => one && one.classList.add("linked"));
    }
  };
  /* To the next or the previous heading. */
  const jump = down => {
    const heads = all("#glance, .section h2[tabindex]");
    const top = head => head.getBoundingClientRect().top;
    const next = down ? heads.find(head => top(head) > 170) : heads.reverse().find(head => top(head) < 60);
    if (next) {
      next.scrollIntoView();
      next.focus({ preventScroll: true });
    }
  };
  addEventListener("keydown", event => {
    const open = document.activeElement.closest(".drawer[open]");
    if (event.altKey && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      jump(event.key === "ArrowDown");
    } else if (event.key === "Escape" && open) {
      close(open);
    }
  });
  addEventListener("click", event => {
    if (event.target.matches("[data-close]")) {
      close(event.target.closest("details"));
    }
  });
  addEventListener("hashchange", arrive);
  addEventListener("afterprint", () => {
    const form = document.querySelector("form:has([name=_csrf])");
    fetch(location.pathname.split("/", 3).join("/") + "/printed", { method: "POST", body: new URLSearchParams(new FormData(form)) });
  });
  all("[data-close]").forEach(part => { part.hidden = false; });
  all(".scroll").filter(part => part.scrollWidth > part.clientWidth).forEach(part => { part.tabIndex = 0; });
  /* The section being read is marked in the list of sections. */
  const nav = document.querySelector(".contents");
  const here = new IntersectionObserver(seen => seen.filter(one => one.isIntersecting).forEach(one => {
    const to = nav && nav.querySelector("[href='#" + one.target.id + "']");
    if (to) {
      all(".contents [aria-current]").forEach(old => old.removeAttribute("aria-current"));
      to.setAttribute("aria-current", "location");
      nav.scrollTo(to.offsetLeft - 60, to.offsetTop - 120);
    }
  }), { rootMargin: "-150px 0px -65%" });
  all(".section[id], #glance").forEach(part => here.observe(part));
  if (document.querySelector(".beside")) {
    addEventListener("mouseover", link);
    addEventListener("focusin", link);
  }
  countDown();
  setInterval(countDown, 15000);
  arrive();
})();
