/* The page for lost readers: the language that the address names comes first. Without this file all languages stand there. */
(function () {
  "use strict";
  var main = document.querySelector(".plan-lost"), asked = location.pathname.split("/");
  var own = [].filter.call(main.querySelectorAll("section"), function (one) { return asked.indexOf(one.lang) > 0; })[0];
  if (!own) { return; }
  var name = main.querySelector("h1");
  name.textContent = own.dataset.name; document.documentElement.lang = own.lang;
  name.after(own);
})();
