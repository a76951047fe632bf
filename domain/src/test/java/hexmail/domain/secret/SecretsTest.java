package hexmail.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsTest {
  /// One kind of secret.
  record Kind(
      Class<?> type, int longest, Function<String, Object> make, Function<Object, String> reveal) {
    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  private static <T> Kind kind(
      Class<T> type, int longest, Function<String, T> make, Function<T, String> reveal) {
    return new Kind(type, longest, make::apply, secret -> reveal.apply(type.cast(secret)));
  }

  private static final List<Kind> KINDS =
      List.of(
          kind(AccessToken.class, 16_384, AccessToken::new, AccessToken::reveal),
          kind(AuthorizationCode.class, 4_096, AuthorizationCode::new, AuthorizationCode::reveal),
          kind(BrowserKey.class, 256, BrowserKey::new, BrowserKey::reveal),
          kind(ClientSecret.class, 1_024, ClientSecret::new, ClientSecret::reveal),
          kind(CodeVerifier.class, 128, CodeVerifier::new, CodeVerifier::reveal),
          kind(IdToken.class, 16_384, IdToken::new, IdToken::reveal),
          kind(Nonce.class, 256, Nonce::new, Nonce::reveal),
          kind(RefreshToken.class, 4_096, RefreshToken::new, RefreshToken::reveal),
          kind(SessionKey.class, 256, SessionKey::new, SessionKey::reveal),
          kind(State.class, 1_024, State::new, State::reveal));

  private static final String TEXT = "1//0g-Sw0rdfish_~";

  @ParameterizedTest
  @FieldSource("KINDS")
  void it_reveals_what_it_was_made_from(Kind kind) {
    assertThat(kind.reveal.apply(kind.make.apply(TEXT))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void it_never_prints_itself(Kind kind) {
    Object secret = kind.make.apply(TEXT);

    assertThat(secret).hasToString(kind + "(secret)");
    assertThat("" + List.of(secret)).doesNotContain(TEXT);
    assertThat(String.format("%s", secret)).doesNotContain(TEXT);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void equal_text_makes_equal_secrets(Kind kind) {
    assertThat(kind.make.apply(TEXT))
        .isEqualTo(kind.make.apply(TEXT))
        .hasSameHashCodeAs(kind.make.apply(TEXT));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void other_text_nothing_and_plain_text_are_not_equal(Kind kind) {
    Object secret = kind.make.apply(TEXT);

    assertThat(secret)
        .isNotEqualTo(kind.make.apply(TEXT + "x"))
        .isNotEqualTo(kind.make.apply(TEXT.toLowerCase(Locale.ROOT)))
        .isNotEqualTo(TEXT)
        .isNotEqualTo(null);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void the_same_text_in_another_kind_is_another_secret(Kind kind) {
    assertThat(KINDS.stream().filter(other -> !other.equals(kind)))
        .hasSize(KINDS.size() - 1)
        .allSatisfy(
            other -> assertThat(kind.make.apply(TEXT)).isNotEqualTo(other.make.apply(TEXT)));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void its_length_ends_where_it_is_said_to(Kind kind) {
    String longest = "x".repeat(kind.longest);

    assertThat(kind.reveal.apply(kind.make.apply(longest))).isEqualTo(longest);
    assertThatThrownBy(() -> kind.make.apply(longest + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to " + kind.longest + " characters")
        .hasMessageNotContaining("xx");
  }

  static Stream<Arguments> bad() {
    return KINDS.stream()
        .flatMap(kind ->
            Stream.of("", "Sw0rd fish", "Sw0rdfish\n", "Sw0rd\u0000", "Sw0rd\u007f", "Sw0rdfışh")
                .map(text -> Arguments.of(kind, text)));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void what_no_secret_can_be_is_refused_without_being_repeated(Kind kind, String text) {
    assertThatThrownBy(() -> kind.make.apply(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Sw0rd");
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void it_can_be_neither_taken_apart_nor_written_out(Kind kind) {
    assertThat(kind.type).isFinal().matches(type -> !type.isRecord(), "is no record");
    assertThat(Serializable.class.isAssignableFrom(kind.type)).isFalse();
  }

  @Test
  void fingerprints_are_the_sha_256_of_the_text() {
    // From FIPS 180-2, appendix B.1.
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    assertThat(new State("abc").fingerprint()).isEqualTo(new Fingerprint(abc));
    assertThat(new SessionKey("abc").fingerprint()).isEqualTo(new Fingerprint(abc));
    assertThat(new BrowserKey("abc").fingerprint()).isEqualTo(new Fingerprint(abc));
    assertThat(new State("abd").fingerprint()).isNotEqualTo(new Fingerprint(abc));
  }
}
