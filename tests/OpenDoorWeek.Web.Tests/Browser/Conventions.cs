using Microsoft.Playwright;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What people may count on, on every page, as far as the page itself shows it.</summary>
internal static class Conventions
{
    /// <returns>Where the page does not keep to them; empty: nowhere.</returns>
    public static Task<string[]> ListBreachesAsync(IPage page, Language language) => page.EvaluateAsync<string[]>(
        Judge, new { brand = LayoutTexts.Brand.In(language), prefix = LayoutTexts.ErrorPrefix.In(language), names = Language.All.ToDictionary(l => l.Code, l => l.OwnName) });

    private const string Judge = """
        ({ brand, prefix, names }) => {
          const wrong = [];
          const all = selector => [...document.querySelectorAll(selector)];
          const say = (ok, what) => { if (!ok) { wrong.push(what); } };
          const name = e => `${e.tagName} ${e.id || e.name || e.textContent.trim().slice(0, 30)}`;

          const isRefused = all(".errors").length > 0;
          const title = `${isRefused ? prefix : ""}${all("h1").map(h => h.textContent.trim().replace(/\s+/g, " ")).join()} – ${brand}`;
          say(document.title.replace(/\s+/g, " ") === title.replace(/\s+/g, " "), `the title is "${document.title}", not "${title}"`);
          if (isRefused) {
            say(document.activeElement.matches(".errors"), "the summary of errors has no focus");
            say(all(".errors [role=alert] li").length > 0, "the summary of errors is no alert or is empty");
            say(all(".errors a").every(a => document.getElementById(a.hash.slice(1))), "a link of the summary leads to no field");
          }

          const described = e => (e.getAttribute("aria-describedby") ?? "").split(" ").map(id => document.getElementById(id)).filter(d => d);
          all("[aria-invalid=true]").forEach(e => say([e, e.closest("fieldset")].some(f => f && described(f).some(d => d.matches(".err"))), `${name(e)} is wrong without a message`));
          all(".err").forEach(m => say(all(`[aria-describedby~='${m.id}']`).length > 0, `the message ${m.id} belongs to no field`));
          all("main form[method=post]").forEach(f => say(f.noValidate, `the browser judges form ${f.id}`));
          all("[required], [pattern], canvas, iframe").forEach(e => say(false, `${name(e)}: the server judges, and nothing stands between`));

          const ids = all("[id]").map(e => e.id);
          say(new Set(ids).size === ids.length, `ids twice: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`);
          for (const attribute of ["for", "form", "list", "aria-describedby", "aria-labelledby", "aria-controls"]) {
            all(`[${attribute}]`).forEach(e => e.getAttribute(attribute).split(" ").forEach(id =>
              say(document.getElementById(id), `${attribute} of ${name(e)} points at nothing: ${id}`)));
          }

          const others = Object.keys(names).filter(code => code !== document.documentElement.lang);
          const choices = all(".lang li > *");
          say(choices.map(c => c.textContent.trim()).sort().join() === Object.values(names).sort().join(), "the switch names the languages in themselves");
          say(choices.every(c => c.textContent.trim() === names[c.lang]) && all(".lang :is(img, svg)").length === 0, "the switch has a flag or a wrong language");
          for (const choice of choices.filter(c => others.includes(c.lang))) {
            const to = new URL(choice.getAttribute("href") ?? choice.getAttribute("formaction"), location.href);
            say(to.pathname.slice(1, 3) === choice.lang && to.pathname.slice(3) === location.pathname.slice(3), `the switch leads away, to ${to}`);
            say(choice.matches("a") ? choice.hreflang === choice.lang : to.searchParams.get("handler") === "Keep", `the switch to ${choice.lang} keeps nothing`);
          }

          say(all(".top .main li:last-child a[href='#contact']").length === 1, "help is not the last of the menu");
          say(all("#contact a[href^='tel:']").length > 0 && all("#contact a[href^='mailto:']").length > 0, "whom to call and to write is missing");
          say(/about,[a-z/]*accessibility,[a-z/]*privacy$/.test(all(".foot .plain a").map(a => a.pathname).join()), "the foot has its links in another order");
          say(document.getAnimations().length === 0, "something moves for who asked for less motion");
          return wrong;
        }
        """;
}
