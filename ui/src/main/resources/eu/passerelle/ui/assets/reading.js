/* What makes reading quicker; every page works without it. */
(function () {
  "use strict";
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };
  var openUp = function (target) {
    for (var part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") {
        part.open = true;
      }
    }
  };
  /* A link may lead into something that is folded away. */
  var arrive = function () {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("details:not([open])")) {
      openUp(target);
      target.scrollIntoView();
    }
  };
  var token = function () {
    var field = document.querySelector("input[name=_csrf]");
    return field ? field.value : "";
  };
  /* Minutes left, from when the page came: the clock of this computer does not matter. */
  var countDown = function () {
    all("[data-left]").forEach(function (place) {
      if (place.began === undefined) {
        place.began = performance.now();
      }
      var left = Number(place.getAttribute("data-left")) - (performance.now() - place.began) / 1000;
      place.textContent = Math.max(0, Math.floor(left / 60));
    });
  };
  /* What belongs to the entry under the pointer or the focus is marked on the other side. */
  var link = function (event) {
    var entry = event.target.closest ? event.target.closest("[data-pair]") : null;
    var piece = entry ? null : event.target.closest && event.target.closest(".right [id^='text-']");
    if (piece) {
      entry = all("[data-texts]").filter(function (one) {
        return (" " + one.getAttribute("data-texts") + " ").indexOf(" " + piece.id + " ") >= 0;
      })[0];
    }
    all(".linked").forEach(function (old) {
      old.classList.remove("linked");
    });
    if (!entry) {
      return;
    }
    var ids = (entry.getAttribute("data-texts") || "").split(" ");
    all("[data-pair]").forEach(function (one) {
      if (one.getAttribute("data-pair") === entry.getAttribute("data-pair")) {
        one.classList.add("linked");
      }
    });
    ids.forEach(function (id) {
      var text = id && document.getElementById(id);
      if (text) {
        text.classList.add("linked");
      }
    });
  };
  var jump = function (step) {
    var places = all("#glance, .section > h2, .section .left > h2, #pdf-words");
    var next = step > 0
      ? places.filter(function (one) { return one.getBoundingClientRect().top > 170; })[0]
      : places.filter(function (one) { return one.getBoundingClientRect().top < 60; }).pop();
    if (next) {
      next.scrollIntoView();
      next.focus({ preventScroll: true });
    }
  };
  document.addEventListener("keydown", function (event) {
    if (event.altKey && !event.ctrlKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      jump(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      var drawer = document.activeElement && document.activeElement.closest("details.drawer[open]");
      if (drawer) {
        drawer.open = false;
        drawer.querySelector("summary").focus();
      }
    }
  });
  document.addEventListener("click", function (event) {
    var close = event.target.closest("[data-close]");
    if (close) {
      var drawer = close.closest("details");
      drawer.open = false;
      drawer.querySelector("summary").focus();
    }
  });
  window.addEventListener("hashchange", arrive);
  window.addEventListener("afterprint", function () {
    fetch(location.pathname.split("/").slice(0, 3).join("/") + "/printed", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "_csrf=" + encodeURIComponent(token())
    }).catch(function () {});
  });
  all("[data-close], [data-scripted]").forEach(function (part) {
    part.hidden = false;
  });
  all(".scroll").forEach(function (part) {
    if (part.scrollWidth > part.clientWidth) {
      part.tabIndex = 0;
    }
  });
  /* The section being read is marked in the list of sections. */
  var links = {};
  var nav = document.querySelector(".contents");
  all(".contents a").forEach(function (one) {
    links[one.getAttribute("href").slice(1)] = one;
  });
  var here = new IntersectionObserver(function (seen) {
    seen.forEach(function (one) {
      if (one.isIntersecting) {
        all(".contents [aria-current]").forEach(function (old) {
          old.removeAttribute("aria-current");
        });
        var to = links[one.target.id];
        if (to) {
          to.setAttribute("aria-current", "location");
          nav.scrollTo(to.offsetLeft - 60, to.offsetTop - 120);
        }
      }
    });
  }, { rootMargin: "-150px 0px -65% 0px" });
  all(".section[id], #glance").forEach(function (part) {
    here.observe(part);
  });
  if (document.querySelector(".beside")) {
    ["mouseover", "focusin"].forEach(function (name) {
      document.addEventListener(name, link);
    });
  }
  countDown();
  setInterval(countDown, 15000);
  arrive();
})();
