package hexmail.adapter.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetsTest {
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);");
  private static final double READABLE = 4.5;
  private static final double VISIBLE = 3;

  private static String stylesheet() {
    return text(Assets.STYLES);
  }

  private static String text(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      try (InputStream stream = Assets.class.getResourceAsStream(name)) {
        text.append(new String(stream == null ? new byte[0] : stream.readAllBytes(), UTF_8));
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }
    return text.toString();
  }

  private static int packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return packed.size();
  }

  @Test
  void an_address_carries_the_hash_of_the_content() {
    assertThat(Assets.load().stylesheet()).matches("/assets/hexmail\\.[0-9a-f]{16}\\.css");
    assertThat(Assets.load().script()).matches("/assets/hexmail\\.[0-9a-f]{16}\\.js");
    assertThat(Assets.load().favicon()).matches("/assets/hexmail\\.[0-9a-f]{16}\\.svg");
  }

  @Test
  void the_stylesheet_is_small_and_loads_nothing() {
    String all = stylesheet();
    assertThat(all).hasSizeGreaterThan(10_000).doesNotContain("@import", "url(");
    assertThat(packed(all)).isLessThanOrEqualTo(18 * 1_024);
    assertThat(all).hasSizeLessThanOrEqualTo(30 * 1_024);
  }

  @Test
  void the_script_is_small_and_makes_no_markup_out_of_text() {
    String script = text(Assets.SCRIPTS);
    assertThat(script)
        .hasSizeBetween(500, 28 * 1_024)
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "import(", "http");
    assertThat(packed(script)).isLessThanOrEqualTo(14 * 1_024);
  }

  // WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (the edge of a field).
  @ParameterizedTest
  @CsvSource({
    "ink, ground, 4.5",
    "ink, surface, 4.5",
    "ink, read, 4.5",
    "ink, hover, 4.5",
    "muted, ground, 4.5",
    "muted, surface, 4.5",
    "muted, read, 4.5",
    "muted, hover, 4.5",
    "accent, ground, 4.5",
    "accent, surface, 4.5",
    "accent, soft, 4.5",
    "on-accent, accent, 4.5",
    "good, good-soft, 4.5",
    "bad, bad-soft, 4.5",
    "surface, bad, 4.5",
    "ink, mark, 4.5",
    "star, surface, 3",
    "star, read, 3",
    "star, hover, 3",
    "edge, surface, 3",
    "edge, ground, 3"
  })
  void colours_can_be_told_apart_in_both_themes(String front, String back, double least) {
    assertThat(least).isIn(READABLE, VISIBLE);
    for (Map<String, Integer> theme : themes()) {
      int[] pair = {theme.getOrDefault(front, 0), theme.getOrDefault(back, 0)};
      assertThat(contrast(pair[0], pair[1])).isGreaterThanOrEqualTo(least);
    }
  }

  private static Iterable<Map<String, Integer>> themes() {
    Map<String, Integer> light = new HashMap<>();
    Map<String, Integer> dark = new HashMap<>();
    Matcher matcher = TOKEN.matcher(stylesheet());
    while (matcher.find()) {
      light.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
      dark.put(matcher.group(1), Integer.parseInt(matcher.group(3), 16));
    }
    assertThat(light).hasSize(17);
    return List.of(light, dark);
  }

  private static double contrast(int one, int other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
