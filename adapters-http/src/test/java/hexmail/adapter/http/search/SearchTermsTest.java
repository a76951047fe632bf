package hexmail.adapter.http.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {
  /// What a search is made of, and what only looks like it.
  private static final String[] PARTS = {
    " ",
    " ",
    "  ",
    "\"",
    "(",
    ")",
    "{",
    "}",
    "-",
    "+",
    ":",
    "OR",
    "AND",
    "AROUND",
    "10",
    "from:",
    "Subject:",
    "re:",
    "is:unread",
    "grace",
    "ığĞİ",
    "書類",
    "\u00a0",
    "'",
    "\\"
  };

  private static List<String> texts(String query) {
    return SearchTerms.parse(query).terms().stream().map(Term::text).toList();
  }

  static Stream<Arguments> searches() {
    return Stream.of(
        Arguments.of("", List.of()),
        Arguments.of("grace", List.of("grace")),
        Arguments.of("  two   words ", List.of("two", "words")),
        Arguments.of("no\u00a0break", List.of("no", "break")),
        Arguments.of("\"difference engine\" x", List.of("\"difference engine\"", "x")),
        Arguments.of("-\"a b\" -c", List.of("-\"a b\"", "-c")),
        Arguments.of("subject:(a b) is:unread", List.of("subject:(a b)", "is:unread")),
        Arguments.of("from:\"Ada L\" x", List.of("from:\"Ada L\"", "x")),
        Arguments.of("{from:a from:b} c", List.of("{from:a from:b}", "c")),
        Arguments.of("((a b) {c d}) e", List.of("((a b) {c d})", "e")),
        Arguments.of("a OR b c", List.of("a OR b", "c")),
        Arguments.of("a OR b OR c", List.of("a OR b OR c")),
        Arguments.of("a AND b or c", List.of("a AND b", "or", "c")),
        Arguments.of("a AROUND 10 b c", List.of("a AROUND 10 b", "c")),
        Arguments.of("a AROUND b c", List.of("a AROUND b", "c")),
        Arguments.of("OR a", List.of("OR a")),
        Arguments.of("from: grace x", List.of("from: grace", "x")),
        Arguments.of("- grace x", List.of("- grace", "x")),
        Arguments.of("re: grace", List.of("re:", "grace")),
        Arguments.of("a \"b c", List.of("a", "\"b c")),
        Arguments.of("(a b", List.of("(a b")),
        Arguments.of("a) b", List.of("a)", "b")),
        Arguments.of("(\") x\" y) z", List.of("(\") x\" y)", "z")));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void a_search_is_split_where_gmail_splits_it(String query, List<String> terms) {
    assertThat(texts(query)).isEqualTo(terms);
  }

  @Test
  void whatever_is_typed_the_terms_joined_again_are_the_search() {
    Random random = new Random(16);
    for (int round = 0; round < 20_000; round++) {
      String query =
          String.join(
              "",
              IntStream.range(0, random.nextInt(12))
                  .mapToObj(_ -> PARTS[random.nextInt(PARTS.length)])
                  .toList());

      String joined = SearchTerms.parse(query).text();

      assertThat(joined.replaceAll("[\\s\u00a0]", ""))
          .as(query)
          .isEqualTo(query.replaceAll("[\\s\u00a0]", ""));
      assertThat(texts(joined)).as(query).isEqualTo(texts(query));
    }
  }

  @Test
  void a_term_knows_its_operator_and_whether_it_is_negated() {
    assertThat(SearchTerms.parse("-From:\"a b\" re:x a:b -y from: z x OR is:unread").terms())
        .containsExactly(
            new Term("-From:\"a b\"", true, "from", "\"a b\""),
            new Term("re:x", false, null, "re:x"),
            new Term("a:b", false, null, "a:b"),
            new Term("-y", true, null, "y"),
            new Term("from: z", false, "from", "z"),
            new Term("x OR is:unread", false, null, "x OR is:unread"));
  }

  @Test
  void a_term_can_be_left_out() {
    SearchTerms search = SearchTerms.parse("from:a  \"b c\" d OR e");

    assertThat(search.without(0)).isEqualTo("\"b c\" d OR e");
    assertThat(search.without(1)).isEqualTo("from:a d OR e");
    assertThat(search.without(2)).isEqualTo("from:a \"b c\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "\"a", "(a", "{a (b", "a OR", "-", "from:", "a AROUND 5", "(\"a"})
  void a_term_that_is_added_is_a_term_of_its_own(String query) {
    SearchTerms more = SearchTerms.parse(SearchTerms.parse(query).with("is:unread"));

    assertThat(more.terms()).hasSize(query.isEmpty() ? 1 : 2);
    assertThat(more.terms().getLast().text()).isEqualTo("is:unread");
  }
}
