package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.harness.TokenForge;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import java.net.http.HttpResponse;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Which id tokens prove who signs in.
class IdTokenChecksTest {
  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private TestBrowser browser = hexmail.browser();

  interface Forgery extends BiFunction<JsonObject, JsonObject, String> {}

  static Stream<Named<Forgery>> forgeries() {
    TokenForge stranger = new TokenForge("stranger");
    return Stream.of(
        Named.of("not signed", (_, claims) -> TokenForge.unsigned(claims)),
        Named.of("no signature", (header, claims) -> cut(stranger.signAs(header, claims))),
        Named.of("an unknown key", stranger::sign),
        Named.of("a key under the id of Google's", stranger::signAs),
        Named.of(
            "no id of a key",
            (header, claims) -> {
              header.remove("kid");
              return stranger.signAs(header, claims);
            }),
        Named.of(
            "its own key",
            (header, claims) -> {
              header.add("jwk", stranger.publicKey());
              return stranger.sign(header, claims);
            }));
  }

  // S18
  @ParameterizedTest
  @MethodSource("forgeries")
  void a_forged_token_is_refused(Forgery forgery) {
    hexmail.tampering().idTokens(forgery);

    assertRefused();
  }

  // S18
  @Test
  void a_public_key_is_no_shared_secret() {
    TokenForge published = hexmail.tampering().forge();
    hexmail.tampering().idTokens((_, claims) -> published.authenticateWithPublicKey(claims));

    assertRefused();
  }

  // S18
  @ParameterizedTest
  @CsvSource({"RS384", "PS256", "ES256", "HS256", "RS512"})
  void a_published_key_signs_with_one_algorithm(String algorithm) {
    TokenForge published = hexmail.tampering().forge();
    hexmail
        .tampering()
        .idTokens((header, claims) -> {
          header.addProperty("alg", algorithm);
          return published.sign(header, claims);
        });

    assertRefused();
  }

  // S18
  @ParameterizedTest
  @CsvSource({"jku", "x5u"})
  void a_key_that_a_token_points_to_is_not_fetched(String pointer) {
    TokenForge stranger = new TokenForge("stranger");
    String stray = hexmail.tampering().at("/stray").toString();
    hexmail
        .tampering()
        .idTokens((header, claims) -> {
          header.addProperty(pointer, stray);
          return stranger.sign(header, claims);
        });

    assertRefused();
    assertThat(hexmail.tampering().strays()).isZero();
  }

  static Stream<Named<UnaryOperator<JsonObject>>> wrongClaims() {
    return Stream.of(
        wrong("iss", "https://accounts.google.com.evil.example"),
        wrong("iss", "https://evil.example"),
        wrong("iss", "HTTPS://accounts.google.com"),
        wrong("iss", null),
        wrong("aud", "other.apps.googleusercontent.com"),
        wrong("aud", null),
        Named.of(
            "an audience of two",
            claims -> {
              JsonArray both = new JsonArray();
              both.add(claims.get("aud"));
              both.add("other.apps.googleusercontent.com");
              claims.add("aud", both);
              return claims;
            }),
        wrong("azp", "other.apps.googleusercontent.com"),
        wrong("azp", ""),
        wrong("sub", "999999999999999999999"),
        wrong("sub", null));
  }

  // S19
  @ParameterizedTest
  @MethodSource("wrongClaims")
  void a_token_of_another_issuer_client_or_person_is_refused(UnaryOperator<JsonObject> change) {
    hexmail.tampering().claims(change);

    assertRefused();
  }

  // S20
  @ParameterizedTest
  @CsvSource({
    "exp, -61, 400",
    "exp, -60, 400",
    "exp, -59, 303",
    "iat, 61, 400",
    "iat, 59, 303",
    "nbf, 61, 400",
    "nbf, 59, 303"
  })
  void clocks_may_differ_by_a_minute(String name, long secondsFromNow, int status) {
    hexmail
        .tampering()
        .claims(claims -> {
          claims.addProperty(name, TestHexmail.NOON.plusSeconds(secondsFromNow).getEpochSecond());
          return claims;
        });

    assertThat(complete().status()).isEqualTo(status);
    assertThat(hexmail.isSignedIn(browser)).isEqualTo(status == 303);
  }

  // S20
  @ParameterizedTest
  @CsvSource({"exp", "iat"})
  void a_token_without_times_is_refused(String name) {
    hexmail.tampering().claims(wrong(name, null).getPayload());

    assertRefused();
  }

  static Stream<Named<UnaryOperator<JsonObject>>> wrongNonces() {
    return Stream.of(
        wrong("nonce", null),
        wrong("nonce", ""),
        wrong("nonce", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        Named.of(
            "a number",
            claims -> {
              claims.addProperty("nonce", 0);
              return claims;
            }));
  }

  // S21
  @ParameterizedTest
  @MethodSource("wrongNonces")
  void a_token_with_another_nonce_is_refused(UnaryOperator<JsonObject> change) {
    hexmail.tampering().claims(change);

    assertRefused();
  }

  // S21
  @Test
  void the_token_of_an_earlier_sign_in_is_refused() {
    assertThat(complete().status()).isEqualTo(303);
    String earlier = hexmail.tampering().issued("id_token").getFirst();
    browser = hexmail.newBrowser();
    hexmail.tampering().idTokens((_, _) -> earlier);

    PlainHttp.Reply reply = complete();

    CallbackChecksTest.assertRefused(reply);
    assertThat(hexmail.isSignedIn(browser)).isFalse();
  }

  // S18
  @Test
  void a_correct_token_with_a_published_key_is_accepted() {
    hexmail.tampering().claims(UnaryOperator.identity());

    assertThat(complete().status()).isEqualTo(303);
    assertThat(hexmail.isSignedIn(browser)).isTrue();
  }

  private static Named<UnaryOperator<JsonObject>> wrong(String name, @Nullable String value) {
    return Named.of(
        name + " " + value,
        claims -> {
          claims.addProperty(name, value);
          if (value == null) {
            claims.remove(name);
          }
          return claims;
        });
  }

  private static String cut(String token) {
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  private PlainHttp.Reply complete() {
    HttpResponse<String> reply =
        browser.get(hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA));
    return new PlainHttp.Reply(reply.statusCode(), reply.headers().map(), reply.body());
  }

  private void assertRefused() {
    CallbackChecksTest.assertRefused(complete());
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
    assertThat(hexmail.isSignedIn(browser)).isFalse();
    assertThat(hexmail.database().count("credential")).isZero();
    assertThat(hexmail.database().count("web_session")).isZero();
  }
}
