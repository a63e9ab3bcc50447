/* Everything works without this file. With it, pages need not refresh themselves and the focus goes where it is needed. */
(function () {
  "use strict";
  document.cookie = "PASSERELLE_SCRIPTS=1; path=/; SameSite=Lax; max-age=31536000";
  document.addEventListener("DOMContentLoaded", function () {
    var summary = document.querySelector("[data-focus]");
    if (summary) {
      summary.focus();
    }
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        window.print();
      });
    });
    document.querySelectorAll("[data-copy]").forEach(function (button) {
      if (!navigator.clipboard) {
        return;
      }
      button.hidden = false;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(button.getAttribute("data-copy"));
        button.textContent = button.getAttribute("data-done");
      });
    });
    document.querySelectorAll("[data-scripted]").forEach(function (part) {
      part.hidden = false;
    });
    /* What the patient keeps secret is typed hidden, and looked at when wanted. */
    document.querySelectorAll("[data-reveal]").forEach(function (button) {
      var field = document.getElementById(button.getAttribute("data-reveal"));
      button.hidden = false;
      button.addEventListener("click", function () {
        var other = button.getAttribute("data-other");
        button.setAttribute("data-other", button.textContent);
        button.textContent = other;
        field.type = field.type === "password" ? "text" : "password";
      });
    });
    /* A signature: lines of points on a field of 1000 by 300; the server makes the drawing that is kept. */
    document.querySelectorAll("[data-pad]").forEach(function (pad) {
      var sheet = pad.querySelector("svg");
      var field = pad.querySelector("input");
      var lines = field.value ? field.value.split(";") : [];
      var drawing = false;
      var show = function () {
        field.value = lines.join(";");
        sheet.querySelector(".pad-ink").setAttribute("d", lines.map(function (line) {
          return "M" + line.replace(/,/g, " ").replace(/(\d+ \d+) /g, "$1L") + (line.indexOf(" ") < 0 ? "h1" : "");
        }).join(""));
      };
      var place = function (at, start, length, most) {
        return Math.max(0, Math.min(most, Math.round((at - start) * most / length)));
      };
      var add = function (event, first) {
        var box = sheet.getBoundingClientRect();
        var point = place(event.clientX, box.left, box.width, 1000) + "," + place(event.clientY, box.top, box.height, 300);
        if (first) {
          lines.push(point);
        } else if (field.value.length < 45000) {
          lines[lines.length - 1] += " " + point;
        }
        show();
      };
      sheet.addEventListener("pointerdown", function (event) {
        drawing = true;
        sheet.setPointerCapture(event.pointerId);
        add(event, true);
        event.preventDefault();
      });
      sheet.addEventListener("pointermove", function (event) {
        if (drawing) {
          add(event, false);
        }
      });
      sheet.addEventListener("lostpointercapture", function () {
        drawing = false;
      });
      pad.querySelector("[data-wipe]").addEventListener("click", function () {
        lines = [];
        show();
      });
    });
    /* A search box above a list: what does not fit is hidden while typing; the button is for browsers without scripts. */
    document.querySelectorAll("[data-filter]").forEach(function (box) {
      var list = document.getElementById(box.getAttribute("data-filter"));
      var says = list.querySelector("[data-nothing]");
      var fold = function (text) {
        return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
      };
      box.form.querySelector("button").hidden = true;
      box.addEventListener("input", function () {
        var found = 0;
        list.querySelectorAll("li").forEach(function (item) {
          item.hidden = fold(item.getAttribute("data-words") || item.textContent).indexOf(fold(box.value.trim())) < 0;
          found += item.hidden ? 0 : 1;
        });
        list.querySelectorAll("details").forEach(function (part) {
          part.open = box.value.trim() !== "" && part.querySelector("li:not([hidden])") !== null;
        });
        says.textContent = found ? "" : says.getAttribute("data-nothing");
      });
    });
  });
  /* Without a network nothing leaves the page, so that what was typed stays; and it is said. */
  var cutOff = function (really) {
    var says = document.querySelector("[data-offline]");
    if (says) {
      says.hidden = !really;
    }
    return really;
  };
  ["online", "offline"].forEach(function (name) {
    window.addEventListener(name, function () {
      cutOff(!navigator.onLine);
    });
  });
  /* Whoever pressed a button sees that it was heard; a second press sends nothing. */
  document.addEventListener("submit", function (event) {
    var button = event.submitter;
    if (cutOff(!navigator.onLine)) {
      event.preventDefault();
      return;
    }
    if (!button || event.target.method !== "post") {
      return;
    }
    if (button.getAttribute("aria-busy")) {
      event.preventDefault();
      return;
    }
    button.setAttribute("aria-busy", "true");
    if (button.getAttribute("data-busy")) {
      button.textContent = button.getAttribute("data-busy");
    }
  });
  /* A part of the page that is asked for again and again. The answer may lead the whole page elsewhere; what says the same
     again is left out, so that nothing is read aloud twice; what bears an id of this page belongs there. */
  var say = function (answer, part) {
    var onward = answer.headers.get("Passerelle-Onward");
    if (onward) {
      window.location.assign(onward);
      return Promise.resolve();
    }
    return answer.ok ? answer.text().then(function (text) {
      var fresh = new DOMParser().parseFromString(text, "text/html").body;
      fresh.querySelectorAll("[data-elsewhere]").forEach(function (piece) {
        var old = document.getElementById(piece.id);
        if (old) {
          old.replaceWith(piece);
        }
      });
      var squeeze = function (body) {
        return body.textContent.replace(/\s+/g, " ").trim();
      };
      if (squeeze(fresh) !== squeeze(part)) {
        part.replaceChildren.apply(part, Array.from(fresh.childNodes));
      }
    }) : Promise.reject(new Error());
  };
  var PART = { "Passerelle-Part": "1" };
  document.querySelectorAll("[data-poll]").forEach(function (part) {
    var later = function () {
      if (part.isConnected) {
        window.setTimeout(ask, Number(part.getAttribute("data-every")));
      }
    };
    var ask = function () {
      fetch(part.getAttribute("data-poll"), { headers: PART }).then(function (answer) {
        return say(answer, part);
      }).then(function () {
        cutOff(!navigator.onLine);
      }, function (failed) {
        cutOff(!navigator.onLine || failed instanceof TypeError);
      }).then(later);
    };
    later();
  });
  /* A form within such a part is answered in its place: what is typed elsewhere on the page stays. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    var part = form.closest("[data-poll]");
    if (!part || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    fetch(form.action, { method: "POST", headers: PART, body: new URLSearchParams(new FormData(form)) })
      .then(function (answer) {
        return say(answer, part);
      })
      .catch(function () {
        form.submit();
      });
  });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (part) {
      if (!part.open && part.hasAttribute("data-print-open")) {
        part.open = true;
        part.setAttribute("data-closed-before-print", "");
      }
    });
  });
  window.addEventListener("afterprint", function () {
    document.querySelectorAll("[data-closed-before-print]").forEach(function (part) {
      part.open = false;
      part.removeAttribute("data-closed-before-print");
    });
  });
  /* A page taken from the browser's memory may show a patient who was closed: ask again. */
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });
})();
