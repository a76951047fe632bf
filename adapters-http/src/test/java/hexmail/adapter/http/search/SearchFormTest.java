package hexmail.adapter.http.search;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.MailQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {
  private static final SearchDays ISTANBUL =
      new SearchDays(ZoneId.of("Europe/Istanbul"), LocalDate.parse("2026-05-04"));
  private static final String[] PARTS = {
    " ",
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
    "from:",
    "in:anywhere",
    "is:unread",
    "grace",
    "ığ",
    "書類",
    "a@b.example",
    "\\",
    "'",
    "*"
  };

  private static SearchForm.Parsed parse(String... namesAndValues) {
    Map<String, String> fields = new HashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      fields.put(namesAndValues[index], namesAndValues[index + 1]);
    }
    return SearchForm.parse(fields, ISTANBUL);
  }

  private static String query(String... namesAndValues) {
    return parse(namesAndValues) instanceof SearchForm.Parsed.Valid(MailQuery query)
        ? query.text()
        : "malformed";
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "from, grace, from:grace",
        "from, grace@example.com, from:grace@example.com",
        "from, Grace Hopper, from:(Grace Hopper)",
        "from, \"Grace Hopper\", from:\"Grace Hopper\"",
        "to, Ş. Gül, to:(Ş. Gül)",
        "subject, a \"b c\", subject:(a \"b c\")",
        "subject, a OR b, subject:(a \"OR\" b)",
        "subject, a) in:anywhere, subject:(\"a)\" \"in:anywhere\")",
        "subject, -a, subject:\"-a\"",
        "subject, \"a, subject:\"a\"",
        "subject, (a b), subject:\"(a b)\"",
        "subject, \"\", ``",
        "words, a OR b, a OR b",
        "larger, 5, larger:5M",
        "attachment, 1, has:attachment",
        "after, 2026-01-01, after:1767214800",
        "before, 2026-05-04, before:1777842000",
        "from, `  `, ``",
        "from, ``, ``"
      })
  void a_field_writes_a_term(String field, String value, String query) {
    assertThat(query(field, value)).isEqualTo(query);
  }

  @Test
  void fields_are_joined_and_free_words_come_last_as_one_operand() {
    assertThat(
            query(
                "words", "x OR \"y", "from", "a", "subject", "b", "attachment", "1", "larger", "2"))
        .isEqualTo("from:a subject:b larger:2M has:attachment (x OR \"y\")");
    assertThat(query("words", "x y", "from", "a")).isEqualTo("from:a x y");
    assertThat(query("words", "(x", "from", "a")).isEqualTo("from:a (x)");
  }

  @ParameterizedTest
  @CsvSource({
    "after, 2026-13-01",
    "after, 2026/01/01",
    "after, 1767214800",
    "after, +12026-01-01",
    "before, yesterday",
    "larger, 0",
    "larger, -1",
    "larger, 5M",
    "larger, 1000",
    "attachment, on"
  })
  void a_value_that_a_field_cannot_have_is_refused(String field, String value) {
    assertThat(parse(field, value)).isEqualTo(new SearchForm.Parsed.Malformed(field));
  }

  @Test
  void a_search_that_is_too_long_is_refused() {
    assertThat(parse("words", "x".repeat(1_000), "from", "y".repeat(1_000)))
        .isEqualTo(new SearchForm.Parsed.Malformed("words"));
    assertThat(parse("from", "a\u0000b")).isEqualTo(new SearchForm.Parsed.Malformed("words"));
  }

  /// Whatever is typed into the fields: each is one term of its own, and nothing else is asked for.
  @Test
  void no_value_breaks_out_of_its_operator() {
    Random random = new Random(16);
    for (int round = 0; round < 20_000; round++) {
      String from = text(random);
      String subject = text(random);

      SearchTerms search =
          SearchTerms.parse(
              query("from", "x " + from, "subject", "y " + subject, "attachment", "1"));

      assertThat(search.terms()).as("%s and %s", from, subject).hasSize(3);
      assertThat(search.terms())
          .extracting(Term::operator)
          .containsExactly("from", "subject", "has");
      assertThat(search.terms()).extracting(Term::negated).containsOnly(false);
    }
  }

  private static String text(Random random) {
    return String.join(
        "",
        IntStream.range(0, random.nextInt(8))
            .mapToObj(_ -> PARTS[random.nextInt(PARTS.length)])
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "from:grace is:unread",
        "from:(Grace Hopper) subject:\"b c\" after:1767214800 before:1777842000 larger:5M has:attachment x OR y",
        "-from:grace has:drive larger:500K after:2026/01/01 -x",
        "from:a from:b subject:{a b} subject:(-c)"
      })
  void the_form_of_a_search_writes_a_search_with_the_same_terms(String query) {
    SearchForm form = SearchForm.of(SearchTerms.parse(query), ISTANBUL);

    assertThat(SearchTerms.parse(form.query(ISTANBUL)).terms().stream().map(SearchFormTest::bare))
        .containsExactlyInAnyOrderElementsOf(
            SearchTerms.parse(query).terms().stream().map(SearchFormTest::bare).toList());
  }

  /// Joined terms are bracketed where others precede them.
  private static String bare(Term term) {
    return term.text().replaceAll("^\\(|\\)$", "");
  }

  @Test
  void the_fields_of_a_search_are_filled() {
    assertThat(
            SearchForm.of(
                SearchTerms.parse(
                    "x from:(Grace Hopper) after:1767214800 larger:5m has:attachment -y to:me"),
                ISTANBUL))
        .isEqualTo(
            new SearchForm(
                "Grace Hopper", "me", "", "x -y", LocalDate.parse("2026-01-01"), null, 5, true));
  }
}
