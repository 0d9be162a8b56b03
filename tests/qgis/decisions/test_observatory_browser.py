"""An observatory in a real browser, opened from the disk: nothing leaves, nothing fails, everything can be reached."""

import json

import pytest
from headless import SIZE, Browser, chromium

pytestmark = pytest.mark.skipif(chromium() is None, reason="Chromium is not there: Debian's package is chromium")

COUNT = 500
ACROSS = 25
HOSTILE = "</script><img src=x onerror=alert(1)> \"Ñandú\" & 'co'"
TELEPHONE = (360, 740)
SHOWN = "[...document.querySelectorAll('#list li')].filter(li => !li.hidden).length"
CHOSEN = "(document.querySelector('#card:not([hidden]) h2') || {textContent: ''}).textContent"


@pytest.fixture(scope="module")
def folders(polos, tmp_path_factory):
    """Return {language: folder} of observatories of 500 clusters; in Spanish two editions, in both languages one."""
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    def squares(gone=()):
        fields = "field=cl_id:string&field=cl_name:string&field=sector:string&field=firms:double&field=lq:double"
        fields += "&field=n_core:integer&field=provinces:string&field=as_shown:integer&field=as_open:integer"
        layer = QgsVectorLayer(f"Polygon?crs=EPSG:26191&{fields}", "clusters", "memory")
        features = []
        for at in range(COUNT):
            if at in gone:
                continue
            x, y = 2000 * (at % ACROSS), 2000 * (at // ACROSS)
            feature = QgsFeature(layer.fields())
            name = HOSTILE if at == 7 else f"Place {at}"
            row = [str(at), name, ("Leather", "Wood", "Fish")[at % 3], float(1000 - at), 1 + at / 100, 1]
            feature.setAttributes([*row, f"Province {at % 10}", at % 4, 4])
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 1500, y + 1500)))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        return layer

    found, given = {}, {"SOURCE": "Census", "LICENCE": "CC BY 4.0", "DATE": "2026-06-30", "LASTING_IDS": True}
    for code, language, years in (("en", 1, ("2024",)), ("es", 2, ("2024", "2025")), ("both", 2, ("2025",))):
        found[code] = tmp_path_factory.mktemp("observatory") / code
        for at, year in enumerate(years):
            clusters = squares({499} if at else ())
            own = {"CLUSTERS": clusters, "EDITION": year, "LANGUAGE": language, "OUTPUT": str(found[code])}
            own["ALL_LANGUAGES"] = code == "both"
            polos.run("polos:observatory", {**given, **own})
    return found


@pytest.fixture
def opened(folders):
    """Return a function that opens a page in a browser, which in the end must have asked for files alone."""
    browsers = []

    def open_page(name="index.html", language="en", size=SIZE, anchor=""):
        browser = Browser(size, touch=size == TELEPHONE).__enter__()
        browsers.append(browser)
        browser.open(folders[language] / name, anchor)
        return browser

    yield open_page
    for browser in browsers:
        requests, problems = browser.requests, browser.problems
        browser.__exit__()
        assert requests
        assert not [one for one in requests if not one.startswith(("file:///", "data:"))], "nothing leaves the disk"
        assert not problems


def test_what_would_leave_or_fail_would_be_seen(tmp_path):
    """Guards the guard: a request to a network, an error of a script and weak letters are all noticed."""
    page = "<p style='color:#999'>weak</p><img src='http://127.0.0.1:9/x.png'><script>nothing.there</script>"
    (tmp_path / "bad.html").write_text(f"<!DOCTYPE html><title>bad</title>{page}")
    with Browser() as browser:
        browser.open(tmp_path / "bad.html")
        assert any(one.startswith("http://127.0.0.1:9/") for one in browser.requests)
        assert any("nothing is not defined" in one for one in browser.problems)
        assert [one[0] for one in browser.run(CONTRAST)] == ["P"]


def where(browser, place):
    """Return where on the window a cluster is drawn."""
    x, y = browser.run(f"POLOS_MAP.spot({place})")
    left, top = browser.run("(({left, top}) => [left, top])(document.getElementById('map').getBoundingClientRect())")
    return left + x, top + y


@pytest.mark.parametrize(
    "name", ["index.html", "2024/index.html", "years.html", "clusters/7.html", "2024/clusters/7.html"]
)
def test_pages_open_without_an_error(opened, name):
    browser = opened(name)
    assert browser.run("document.title.length") > 5
    assert browser.run("document.querySelectorAll('main').length") == 1
    assert not browser.run("document.querySelectorAll('img[onerror]').length"), "a name became markup"
    assert browser.run("document.styleSheets.length") == 2


@pytest.mark.parametrize("name", ["2024/data.html", "2025/method.html", "2024/clusters/499.html", "clusters/499.html"])
def test_other_pages_too(opened, name):
    assert opened(name, "es").run("document.documentElement.lang") == "es"


def test_search_and_filters_keep_list_and_map_in_step(opened):
    browser = opened()
    assert browser.run(SHOWN) == COUNT
    browser.run("document.getElementById('search').focus()")
    browser.ask("Input.insertText", text="ÑANDU")
    assert browser.run(SHOWN) == 1, "accents and case do not matter"
    assert "1 of 500" in browser.run("document.getElementById('count').textContent")
    browser.run("{const s = document.getElementById('search'); s.value = ''; s.dispatchEvent(new Event('input'))}")
    x, y = where(browser, 0)
    browser.run("[...document.querySelectorAll('input[name=sector]')][0].click()")
    sectors = browser.run("[...document.querySelectorAll('#list li:not([hidden])')].map(li => li.dataset.k)")
    assert len(sectors) == COUNT - 167, "500 clusters, of which every third is of the first sector"
    assert len(set(sectors)) == 2
    browser.click(x, y)
    assert browser.run(CHOSEN) != "Place 0", "what is filtered away is not on the map"
    browser.run("document.querySelectorAll('input[name=verdict]').forEach(box => box.checked && box.click())")
    assert browser.run(SHOWN) == 0
    assert not browser.run("document.getElementById('none').hidden")


def test_counts_beside_filters_are_seen(opened):
    browser = opened()
    browser.run("document.querySelectorAll('.boxes .name').forEach(one => one.textContent = 'Construcción naval')")
    assert browser.run("[...document.querySelectorAll('.boxes')].every(box => box.scrollWidth <= box.clientWidth)")


def test_a_click_on_the_map_picks_and_the_list_follows(opened):
    browser = opened()
    browser.click(*where(browser, 137))
    assert browser.run(CHOSEN) == "Place 137"
    assert browser.run("document.querySelector('#list .picked .pick').textContent") == "Place 137"
    assert browser.run("location.hash") == "#c-137"
    assert browser.run("document.querySelector('#card a.button').getAttribute('href')") == "2024/clusters/137.html"
    box = browser.run(
        "(({top, bottom}) => [top, bottom])(document.querySelector('#list .picked').getBoundingClientRect())"
    )
    assert 0 <= box[0] < box[1] <= SIZE[1], "it is scrolled to"


def test_pan_and_zoom_move_the_map(opened):
    browser = opened()
    before = browser.run("POLOS_MAP.view()")
    x, y = where(browser, 137)
    browser.ask("Input.dispatchMouseEvent", type="mouseWheel", x=x, y=y, deltaX=0, deltaY=-600)
    browser.settled()
    after = browser.run("POLOS_MAP.view()")
    assert after[0] > before[0]
    assert where(browser, 137) == pytest.approx((x, y), abs=1), "what is under the mouse stays there"
    for kind, dx in (("mousePressed", 0), ("mouseMoved", 50), ("mouseMoved", 80), ("mouseReleased", 80)):
        browser.ask("Input.dispatchMouseEvent", type=kind, x=x + dx, y=y, button="left", buttons=1, clickCount=1)
    assert where(browser, 137)[0] == pytest.approx(x + 80, abs=1)
    assert browser.run(CHOSEN) == "", "to drag is not to pick"


def test_a_finger_picks_on_a_telephone(opened):
    browser = opened(size=TELEPHONE)
    assert browser.run("document.documentElement.scrollWidth") <= TELEPHONE[0]
    assert not browser.run("document.getElementById('filters').open")
    browser.run("document.querySelector('.mapbox').scrollIntoView()")
    browser.tap(*where(browser, 260))
    browser.settled()
    assert browser.run(CHOSEN) == "Place 260"


@pytest.mark.parametrize(
    "name", ["2024/clusters/7.html", "2024/data.html", "2024/method.html", "years.html", "clusters/7.html"]
)
def test_nothing_is_wider_than_a_telephone(opened, name):
    assert opened(name, size=TELEPHONE).run("document.documentElement.scrollWidth") <= TELEPHONE[0]


def test_all_can_be_done_by_keyboard(opened):
    browser = opened()
    seen, whole = [], browser.run("POLOS_MAP.view()")
    for _ in range(40):
        browser.key("Tab")
        seen.append(
            browser.run(
                "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
            )
        )
        if seen[-1] == "pick":
            break
    assert seen[0] == "skip", "the first stop leads to the content"
    assert seen.index("search") < seen.index("map") < seen.index("pick")
    assert browser.run("getComputedStyle(document.activeElement).outlineStyle") == "solid", "where one is can be seen"
    browser.key("ArrowDown")
    browser.key("ArrowDown")
    browser.key("Enter")
    assert browser.run(CHOSEN) == "Place 2"
    assert "Place 2" in browser.run("document.getElementById('said').textContent"), "and is said"
    browser.key("Escape")
    assert browser.run(CHOSEN) == ""
    browser.run("document.getElementById('map').focus()")
    view = browser.run("POLOS_MAP.view()")
    for key in ("+", "ArrowLeft", "ArrowUp"):
        browser.key(key)
    assert browser.run("POLOS_MAP.view()")[0] > view[0]
    browser.key("Enter")
    assert browser.run(CHOSEN).startswith("Place")
    browser.key("0")
    assert browser.run("POLOS_MAP.view()") == pytest.approx(whole)


def test_a_link_to_a_cluster_opens_with_it(opened):
    assert opened(anchor="#c-42").run(CHOSEN) == "Place 42"


def test_an_earlier_edition_tells_of_the_newer_one(opened):
    browser = opened("2024/index.html", "es")
    assert browser.run("document.querySelector('.newer').textContent") == "Hay una edición más reciente: 2025"
    assert opened("2025/index.html", "es").run("document.querySelector('.newer').hidden")


def test_words_and_numbers_are_spanish(opened):
    browser = opened("index.html", "es", anchor="#c-42")
    text = browser.run("document.body.innerText")
    assert "Buscar por lugar" in text
    assert "1,4 veces" in text
    assert "Abrir su ficha" in text
    assert "Open" not in text


def test_a_reader_changes_the_language_and_stays_where_he_is(opened, folders):
    browser = opened("index.html", "both", anchor="#c-42")
    assert "Abrir su ficha" in browser.run("document.getElementById('card').innerText")
    for language, said in (("en", "Open its sheet"), ("es", "Abrir su ficha")):
        browser.follow(f".tongues a[hreflang={language}]")
        assert browser.run("document.documentElement.lang") == language
        assert browser.run(CHOSEN) == "Place 42"
        assert said in browser.run("document.getElementById('card').innerText")
        assert browser.run(SHOWN) == COUNT
    browser = opened("2025/clusters/7.html", "both")
    browser.follow(".tongues a")
    assert browser.run("location.pathname") == (folders["both"] / "en/2025/clusters/7.html").as_posix()


def test_texts_stand_out_from_what_is_behind_them(opened):
    """Contrast of WCAG 2.1 AA, worked out by the formula of the standard for all texts of the pages."""
    for name in ("index.html", "2024/clusters/7.html", "2024/data.html"):
        weak = opened(name, anchor="#c-42" if name == "index.html" else "").run(CONTRAST)
        assert not weak, json.dumps(weak)[:900]


def test_what_can_be_pressed_has_a_name_and_ids_are_unique(opened):
    for name in ("index.html", "2024/clusters/7.html"):
        browser = opened(name, anchor="#c-42" if name == "index.html" else "")
        assert browser.run(NAMELESS) == []
        ids = browser.run("[...document.querySelectorAll('[id]')].map(one => one.id)")
        assert len(ids) == len(set(ids))
        assert browser.run("document.querySelectorAll('h1').length") == 1
        levels = browser.run(
            "[...document.querySelectorAll('h1,h2,h3')].filter(h => h.offsetParent).map(h => +h.tagName[1])"
        )
        assert all(after - before < 2 for before, after in zip(levels, levels[1:])), levels


CONTRAST = """(() => {
  const parts = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const even = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = c => { const [r, g, b] = c.slice(0, 3).map(even); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = one => {
    for (; one; one = one.parentElement) {
      const c = parts(getComputedStyle(one).backgroundColor);
      if (c.length === 3 || c[3] > 0.9) return c;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const one of document.querySelectorAll('body *')) {
    if (!one.offsetParent || one.closest('svg') || one.classList.contains('spoken')) continue;
    if (![...one.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const style = getComputedStyle(one), big = parseFloat(style.fontSize) >= 24;
    const a = light(parts(style.color)), b = light(behind(one));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < (big ? 3 : 4.5)) weak.push([one.tagName, one.className, one.textContent.slice(0, 30), ratio]);
  }
  return weak;
})()"""
NAMELESS = """[...document.querySelectorAll('a, button, input, select, canvas, summary')]
  .filter(one => one.offsetParent)
  .filter(one => !(one.textContent.trim() || one.getAttribute('aria-label') || one.labels && one.labels.length))
  .map(one => one.outerHTML)"""
