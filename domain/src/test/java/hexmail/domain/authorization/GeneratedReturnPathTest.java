package hexmail.domain.authorization;

import static hexmail.domain.authorization.Destination.assertLeadsToUs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Ten thousand texts, put together from what is dangerous and what is not.
class GeneratedReturnPathTest {
  @Nested
  class Generated {
    private static final List<String> PARTS =
        List.of(
            "/",
            "/",
            "/",
            "//",
            "\\",
            "\t",
            "\n",
            "\r",
            " ",
            "\u0000",
            "\u007f",
            ".",
            "..",
            "%2e",
            "%2f",
            "%2F",
            "%5c",
            "%5C",
            "%09",
            "%0a",
            "%00",
            "%25",
            "%252f",
            "%255c",
            "%",
            "%2",
            "%e3%80%82",
            "\u3002",
            "\uff0f",
            "\u2215",
            "\uff0e",
            "@",
            ":",
            "?",
            "#",
            ";",
            "&",
            "=",
            "a",
            "u",
            "0",
            "u/0/mail",
            "evil.example",
            "mail.example",
            "https:",
            "javascript:",
            "user:secret@",
            "[::1]",
            "q=",
            "+",
            "~",
            "-",
            "_");

    static Stream<String> strings() {
      Random random = new Random(20_261_122);
      return IntStream.range(0, 10_000)
          .mapToObj(index ->
              (index % 4 == 0 ? "" : "/")
                  + (index % 4 == 1 ? "u/" + random.nextInt(1_000) : "")
                  + IntStream.range(0, 1 + random.nextInt(7))
                      .mapToObj(_ -> PARTS.get(random.nextInt(PARTS.size())))
                      .collect(Collectors.joining()));
    }

    @Test
    void an_accepted_path_stays_on_this_site_in_every_slot() {
      List<ReturnPath> accepted =
          strings().map(ReturnPath::parse).flatMap(Optional::stream).distinct().toList();

      assertThat(accepted)
          .hasSizeGreaterThan(200)
          .allSatisfy(path -> {
            assertLeadsToUs(path);
            assertLeadsToUs(path.inSlot(0));
            assertLeadsToUs(path.inSlot(Integer.MAX_VALUE));
          });
    }

    @Test
    void the_constructor_accepts_the_same_paths_as_the_parser() {
      List<String> refused =
          strings().filter(text -> ReturnPath.parse(text).isEmpty()).distinct().toList();

      assertThat(refused)
          .hasSizeGreaterThan(5_000)
          .allSatisfy(text ->
              assertThatThrownBy(() -> new ReturnPath(text))
                  .isInstanceOf(IllegalArgumentException.class));
    }
  }
}
