package hexmail.adapter.google;

import static hexmail.adapter.google.SignedTokens.NONCE;
import static hexmail.adapter.google.SignedTokens.key;
import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_ID;
import static hexmail.adapter.google.fixture.StubGoogle.NOW;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.IdToken;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/// Random bytes as an id token, or as the header and the claims of a signed one.
class IdTokenFuzzTest {
  private static final RSAKey PUBLISHED = key("published");
  private static final RSAKey STRANGER = key("stranger");
  private static final int LONGEST = 5_000;
  private static final URI ANYWHERE = URI.create("https://google.example/");
  private static final URI KEYS = ANYWHERE.resolve("/certs");

  private final GoogleAuthorizationServer server =
      new GoogleAuthorizationServer(
          StubGoogle.settings(
              new GoogleAdapter.Endpoints(
                  ANYWHERE,
                  ANYWHERE,
                  ANYWHERE,
                  ANYWHERE,
                  ANYWHERE,
                  KEYS,
                  GoogleAdapter.Endpoints.GOOGLE_ISSUERS)),
          new FixedResponses(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  /// Google, without a network.
  private static final class FixedResponses extends HttpTransport {
    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
      String body =
          url.equals(KEYS.toString())
              ? new JWKSet(PUBLISHED.toPublicJWK()).toString()
              : "{\"id\":\"117\",\"email\":\"ada@example.com\",\"verified_email\":true}";
      return new MockLowLevelHttpRequest(url)
          .setResponse(
              new MockLowLevelHttpResponse().setContentType("application/json").setContent(body));
    }
  }

  /// The input is a token, and also a header in its first line and claims in the rest.
  @FuzzTest(maxDuration = "10m")
  void a_token_proves_an_identity_only_if_all_of_it_is_right(byte[] input)
      throws JOSEException, GeneralSecurityException {
    String text = new String(input, 0, Math.min(input.length, LONGEST), ISO_8859_1);
    String token = text.replaceAll("[^\\x21-\\x7e]", ".");
    if (!token.isEmpty()) {
      assertThat(identify(token)).isInstanceOf(Unproven.class);
    }

    String[] parts = (text + "\n").split("\n", 2);
    assertThat(identify(signed(STRANGER, parts))).isInstanceOf(Unproven.class);
    if (identify(signed(PUBLISHED, parts)) instanceof Identified) {
      assertThat(parts[0]).contains("RS256");
      assertIsRight(parts[1]);
    }
  }

  private static void assertIsRight(String json) {
    try {
      JWTClaimsSet claims = JWTClaimsSet.parse(json);
      assertThat(claims.getIssuer()).isIn(GoogleAdapter.Endpoints.GOOGLE_ISSUERS);
      assertThat(claims.getAudience()).isEqualTo(List.of(CLIENT_ID));
      assertThat(claims.getSubject()).isEqualTo("117");
      assertThat(claims.getClaim("nonce")).isEqualTo(NONCE.reveal());
      assertThat(claims.getClaim("azp")).isIn(null, CLIENT_ID);
      assertThat(claims.getExpirationTime()).isAfter(NOW.minusSeconds(60));
      assertThat(claims.getIssueTime()).isBeforeOrEqualTo(NOW.plusSeconds(60));
    } catch (ParseException unreadable) {
      throw new AssertionError("Proven by claims that cannot be read", unreadable);
    }
  }

  private IdentityOutcome identify(String token) {
    return server.identify(
        new TokenGrant(
            new BearerToken(new AccessToken("ya29.canary"), NOW.plusSeconds(3599)),
            null,
            StubGoogle.SCOPES,
            new IdToken(token)),
        NONCE);
  }

  /// Signed as RS256, whatever the header says.
  private static String signed(RSAKey key, String[] parts)
      throws JOSEException, GeneralSecurityException {
    String content =
        encode(parts[0].getBytes(ISO_8859_1)) + "." + encode(parts[1].getBytes(ISO_8859_1));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.toPrivateKey());
    signature.update(content.getBytes(US_ASCII));
    return content + "." + encode(signature.sign());
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
