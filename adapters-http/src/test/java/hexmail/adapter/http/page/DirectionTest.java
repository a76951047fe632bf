package hexmail.adapter.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Catalogues;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages also work in languages that are written from right to left.
class DirectionTest {
  private static final Pages PAGES = new Pages(Assets.load());
  private static final Catalogue ARABIC = Catalogues.load().of("ar").orElseThrow();

  private static final Pattern SIDE = Pattern.compile("[^\\n]*\\b(?:left|right)\\b[^\\n]*");

  /// Four values, of which those for the right and the left side differ.
  private static final Pattern LOPSIDED =
      Pattern.compile(
          "[^\\n]*(?:padding|margin): [^\\s;]+ ([^\\s;]+) [^\\s;]+ (?!\\1;)[^\\s;]+;[^\\n]*");

  static Stream<String> stylesheets() {
    return Assets.STYLES.stream();
  }

  static Page[] pages() {
    return PagesTest.pages();
  }

  /// A side has to follow the direction of the text (`inline-start`), or be chosen for both.
  @ParameterizedTest
  @MethodSource("stylesheets")
  void a_stylesheet_names_no_side(String name) throws IOException {
    String css = text(name);

    assertThat(Stream.of(SIDE, LOPSIDED).flatMap(it -> it.matcher(css).results()))
        .extracting(MatchResult::group)
        .filteredOn(line -> !line.contains("--start: ") && !line.contains(".search input { "))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void icons_that_show_a_direction_are_mirrored(Page page) {
    Document html = arabic(page);

    assertThat(html.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(html.select(".step svg, a[rel] svg"))
        .filteredOn(svg -> !svg.hasClass("directed"))
        .isEmpty();
  }

  /// What a page shows of mail is in any language.
  @ParameterizedTest
  @MethodSource("pages")
  void words_of_mail_have_a_direction_of_their_own(Page page) {
    assertThat(
            arabic(page)
                .select(".row:not(.blank, .unreadable) > :is(.sender, .text), article h1, .body"))
        .filteredOn(element -> !element.is("bdi, [dir=auto]"))
        .isEmpty();
  }

  @Test
  void only_what_points_somewhere_is_mirrored() {
    assertThat(Stream.of(Icon.values()).filter(Icon::isDirected))
        .containsExactly(Icon.SENT, Icon.LABEL, Icon.BACK, Icon.FORWARD, Icon.OUT);
  }

  private static Document arabic(Page page) {
    return Jsoup.parse(
        new String(
            PAGES.render(page, new RenderContext(new Reader(ARABIC), "token", true)), UTF_8));
  }

  private static String text(String name) throws IOException {
    try (InputStream stream = Objects.requireNonNull(Assets.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
