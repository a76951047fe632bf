package hexmail.emulator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  private static final Instant NOW = Instant.parse("2026-01-07T12:00:00Z");

  private static Query parsed(String query) {
    return QueryParser.parse(query, NOW, "ada@example.com");
  }

  /// The tree in one line.
  private static String written(Query query) {
    return switch (query) {
      case Query.All() -> "all";
      case Query.None() -> "none";
      case Query.Anywhere() -> "anywhere";
      case Query.And(List<Query> parts) -> "and" + written(parts);
      case Query.Or(List<Query> parts) -> "or" + written(parts);
      case Query.Not(Query part) -> "not" + written(List.of(part));
      case Query.Phrase(Query.Field field, String words) -> field + "=" + words;
      case Query.Labelled(String name) -> "label=" + name;
      case Query.UserLabelled() -> "own";
      case Query.HasAttachment() -> "attachment";
      case Query.Larger(long bytes) -> ">" + bytes;
      case Query.Smaller(long bytes) -> "<" + bytes;
      case Query.Since(Instant instant) -> "since=" + instant;
      case Query.Before(Instant instant) -> "before=" + instant;
      case Query.MessageId(String id) -> "id=" + id;
    };
  }

  private static String written(List<Query> parts) {
    return parts.stream().map(QueryParserTest::written).collect(Collectors.joining(" ", "(", ")"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "moth ~ ANY=moth",
        "moth relay ~ and(ANY=moth ANY=relay)",
        "a b OR c ~ and(ANY=a or(ANY=b ANY=c))",
        "a OR b OR c d ~ and(or(ANY=a ANY=b ANY=c) ANY=d)",
        "a AND b ~ and(ANY=a ANY=b)",
        "a or b ~ and(ANY=a ANY=or ANY=b)",
        "{a b c} ~ or(ANY=a ANY=b ANY=c)",
        "{from:a subject:b} ~ or(FROM=a SUBJECT=b)",
        "(a b) OR (c d) ~ or(and(ANY=a ANY=b) and(ANY=c ANY=d))",
        "-a ~ not(ANY=a)",
        "-(a b) c ~ and(not(and(ANY=a ANY=b)) ANY=c)",
        "-{a b} ~ not(or(ANY=a ANY=b))",
        "-is:unread ~ not(label=unread)",
        "\"a  phrase\" ~ ANY=a phrase",
        "subject:\"a phrase\" ~ SUBJECT=a phrase",
        "subject:(a b) ~ and(SUBJECT=a SUBJECT=b)",
        "subject:(a OR -b) ~ or(SUBJECT=a not(SUBJECT=b))",
        "subject:{a b} ~ or(SUBJECT=a SUBJECT=b)",
        "SUBJECT:Moth ~ SUBJECT=moth",
        "subject: moth ~ SUBJECT=moth",
        "from:me to:me ~ and(FROM=ada example com TO=ada example com)",
        "cc:zoe@x.example ~ CC=zoe x example",
        "filename:pdf ~ FILE=pdf",
        "list:looms ~ LIST=looms",
        "label:Far/East ~ label=far-east",
        "label:\"far east\" ~ label=far-east",
        "in:inbox ~ label=inbox",
        "in:drafts ~ label=draft",
        "in:anywhere ~ anywhere",
        "is:read ~ not(label=unread)",
        "is:starred ~ label=starred",
        "is:snoozed ~ none",
        "has:attachment ~ attachment",
        "has:nouserlabels ~ not(own)",
        "category:promotions ~ label=category-promotions",
        "larger:10M ~ >10485760",
        "size:500 ~ >500",
        "smaller:2k ~ <2048",
        "after:2026/01/05 ~ since=2026-01-05T08:00:00Z",
        "before:7/4/2026 ~ before=2026-07-04T07:00:00Z",
        "newer:1767345300 ~ since=2026-01-02T09:15:00Z",
        "newer_than:2d ~ since=2026-01-05T12:00:00Z",
        "older_than:1y ~ before=2025-01-07T12:00:00Z",
        "rfc822msgid:<a@b.c> ~ id=a@b.c",
        "Işık ŞULE ~ and(ANY=isik ANY=sule)",
        "請求書 ~ ANY=請 求 書",
        "foo@bar.example ~ ANY=foo bar example",
        "re:view ~ ANY=re view",
        "+exact ~ ANY=exact"
      })
  void queries_mean(String query, String meaning) {
    assertThat(written(parsed(query))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`` ~ all",
        "( ~ all",
        "()) ~ all",
        "a) b ~ and(ANY=a ANY=b)",
        "(a b ~ and(ANY=a ANY=b)",
        "{a b ~ or(ANY=a ANY=b)",
        "OR ~ all",
        "a OR ~ ANY=a",
        "OR a ~ ANY=a",
        "a OR OR b ~ and(ANY=a ANY=b)",
        "- a ~ ANY=a",
        "-- a ~ ANY=a",
        "a - ~ ANY=a",
        "\"open a ~ ANY=open a",
        "\"\" ~ none",
        "!!! ~ none",
        "a !!! ~ ANY=a",
        "subject: ~ ANY=subject",
        "subject:) ~ ANY=subject",
        "after:soon ~ ANY=after soon",
        "after:2026/13/45 ~ ANY=after 2026 13 45",
        "larger:many ~ ANY=larger many",
        "is:purple ~ ANY=is purple",
        "category:nope ~ ANY=category nope",
        "has:wings ~ ANY=has wings",
        "from:from:a ~ FROM=from a",
        "-subject:-a ~ not(SUBJECT=a)"
      })
  void malformed_queries_are_read_as_far_as_they_make_sense(String query, String meaning) {
    assertThat(written(parsed(query))).isEqualTo(meaning);
  }

  @Test
  void no_query_is_too_deep_or_too_long() {
    assertThatCode(() -> parsed("(".repeat(100_000) + "a")).doesNotThrowAnyException();
    assertThatCode(() -> parsed("-".repeat(100_000) + "a")).doesNotThrowAnyException();
    assertThatCode(() -> parsed("subject: ".repeat(50_000) + "a")).doesNotThrowAnyException();
    assertThat(SqlCondition.of(parsed("word ".repeat(5_000)), 1).parameters()).hasSize(100);
  }

  @Test
  void noise_never_fails() {
    SplittableRandom random = new SplittableRandom(7);
    String pieces = "ab (){}\"-:|ORis:from:in:é請🎉\u0000\n*^~'%_;";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        query.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThatCode(() -> SqlCondition.of(parsed(query.toString()), 1)).doesNotThrowAnyException();
    }
  }
}
