package hexmail.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {
  /// One kind of identifier: how it is made and read, and its limits.
  record Kind(
      String name,
      Function<String, ?> make,
      Function<String, Optional<String>> parse,
      int longest,
      boolean wide) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "message",
              MessageId::new,
              text -> MessageId.parse(text).map(MessageId::value),
              64,
              false),
          new Kind(
              "conversation",
              ConversationId::new,
              text -> Optional.of(new ConversationId(text).value()),
              64,
              false),
          new Kind(
              "label", LabelId::new, text -> LabelId.parse(text).map(LabelId::value), 255, true),
          new Kind(
              "page",
              PageToken::new,
              text -> PageToken.parse(text).map(PageToken::value),
              512,
              true));

  static final List<String> NEVER =
      List.of("", " ", "a b", "a\n", "\ta", "a\u0000", "a\u007f", "é", "ａ", "a\u200b", "😀");

  static final List<String> WIDE_ONLY =
      List.of("a/b", "..", "a.b", "a%2fb", "a?b", "a:b", "\"", "<a>", "!~");

  @ParameterizedTest
  @FieldSource("KINDS")
  void lengths_end_where_they_are_said_to(Kind kind) {
    String longest = "a".repeat(kind.longest);

    assertThat(kind.parse.apply("a")).contains("a");
    assertThat(kind.parse.apply(longest)).contains(longest);
    assertThatThrownBy(() -> kind.make.apply(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to " + kind.longest);
  }

  static Stream<Arguments> bad() {
    return KINDS.stream()
        .flatMap(kind ->
            Stream.concat(NEVER.stream(), kind.wide ? Stream.of() : WIDE_ONLY.stream())
                .map(text -> Arguments.of(kind, text)));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void what_no_id_can_be_is_refused_without_being_repeated(Kind kind, String text) {
    assertThatThrownBy(() -> kind.make.apply(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("A[A-Za-z0-9 ,]+");
  }

  @ParameterizedTest
  @FieldSource("NEVER")
  void what_comes_from_outside_is_answered_and_not_thrown(String text) {
    assertThat(MessageId.parse(text)).isEmpty();
    assertThat(LabelId.parse(text)).isEmpty();
    assertThat(PageToken.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("WIDE_ONLY")
  void labels_and_page_tokens_may_have_any_visible_ascii(String text) {
    assertThat(LabelId.parse(text)).contains(new LabelId(text));
    assertThat(PageToken.parse(text)).contains(new PageToken(text));
    assertThat(MessageId.parse(text)).isEmpty();
  }

  @Test
  void gmails_own_ids_are_ids() {
    assertThat(MessageId.parse("18c2f0a1b2c3d4e5")).contains(new MessageId("18c2f0a1b2c3d4e5"));
    assertThat(LabelId.parse("CATEGORY_PROMOTIONS")).contains(new LabelId("CATEGORY_PROMOTIONS"));
    assertThat(LabelId.parse("Label_17")).contains(new LabelId("Label_17"));
  }
}
