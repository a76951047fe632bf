package hexmail.adapter.http.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hexmail.testkit.hostile.HostileHtml;
import hexmail.testkit.hostile.HostileSample;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileHtmlTest {
  private static final String TRACKER = "http://127.0.0.1:9/tracker";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String NOT_SHOWN =
      "script, style, noscript, svg, math, template, form, input, select, textarea, button, meta,"
          + " base, link, object, embed, iframe, frame, frameset, audio, video, source, track,"
          + " portal, applet, title, xmp, plaintext, noembed, noframes, dialog, marquee,"
          + " picture, body body, html html";
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align", "alt", "bgcolor", "border", "class", "colspan", "dir", "height", "href", "rel",
          "rowspan", "size", "span", "src", "style", "target", "title", "width");

  static List<HostileSample> samples() {
    return HostileHtml.samples(TRACKER);
  }

  private static SafeHtml safe(String markup, boolean remote) {
    return assertTimeoutPreemptively(
        LONG,
        () ->
            HtmlSanitizer.sanitize(
                markup, new PictureSources("/u/0/mail/m1/parts", List.of(), remote, "Picture")));
  }

  private static Set<String> attributes(Document document) {
    Set<String> names = new TreeSet<>();
    for (Element element : document.body().getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        names.add(attribute.getKey());
      }
    }
    return names;
  }

  // S57
  // S58
  // S59
  // S62
  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void nothing_of_it_runs_or_loads_anything(HostileSample sample) {
    String markup = safe(sample.content(), false).markup();

    // As a browser parses it, and once more what comes out of that (mutated XSS).
    Document once = Jsoup.parse(markup);
    Document twice = Jsoup.parse(once.body().html());
    for (Document document : List.of(once, twice)) {
      assertThat(document.select(NOT_SHOWN)).isEmpty();
      assertThat(ATTRIBUTES).containsAll(attributes(document));
      assertThat(document.select("[src]").eachAttr("src"))
          .allMatch(source -> source.startsWith("data:image/png;base64,"));
      assertThat(document.select("[href]").eachAttr("href"))
          .allMatch(href -> href.startsWith("https://"));
      assertThat(document.select("[style]").eachAttr("style"))
          .allSatisfy(style ->
              assertThat(style)
                  .doesNotContain(
                      "url", "tracker", "position", "expression", "@", "\\", "-9", "v" + "h"));
      assertThat(document.select("[class]").eachAttr("class"))
          .allMatch(name -> name.startsWith("hexmail-"));
    }
    assertThat(markup.length()).isLessThan(3_000_000);
  }

  // S58
  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void nothing_but_pictures_is_loaded_when_pictures_are_asked_for(HostileSample sample) {
    Document document = Jsoup.parse(safe(sample.content(), true).markup());

    assertThat(document.select(NOT_SHOWN)).isEmpty();
    assertThat(document.select("[src]").eachAttr("src"))
        .allMatch(source -> source.matches("data:image/png;base64,.*|https?://.*"));
    assertThat(document.select("img").size()).isEqualTo(document.select("[src]").size());
    assertThat(document.select("[style*=tracker], [srcset], [ping], [background]")).isEmpty();
  }

  // S57
  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void what_it_says_is_still_there(HostileSample sample) {
    boolean saysNothing =
        Set.of("nothing but hidden text", "no text at all", "frames in the place of a body")
            .contains(sample.name());

    SafeHtml safe = safe(sample.content(), false);
    String text = Jsoup.parse(safe.markup()).text().toLowerCase(Locale.ROOT).replace("\u200b", "");

    assertThat(safe.empty()).isEqualTo(saysNothing);
    assertThat(text.contains("seen")).isNotEqualTo(saysNothing);
  }
}
