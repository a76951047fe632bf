package hexmail.emulator.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hexmail.emulator.grants.Account;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.RandomText;
import hexmail.emulator.grants.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/// Signs id tokens as Google does: RS256, valid for an hour, with the claims that the granted
/// scopes allow.
final class IdTokens {
  /// Google's own issuer: what a client checks has to be what it will meet later.
  static final String ISSUER = "https://accounts.google.com";

  private static final Duration LIFETIME = Duration.ofHours(1);

  private final RSAKey key;
  private final Clock clock;

  IdTokens(RSAKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /// The public half of the key, as a JSON Web Key Set.
  String keySet() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /// The id token that comes with `accessToken`.
  @SuppressWarnings("JavaUtilDate") // Nimbus takes times as Date.
  String sign(Grant grant, String accessToken, @Nullable String nonce) {
    Account account = grant.account();
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .claim("azp", Client.ID)
            .audience(Client.ID)
            .subject(account.subject())
            .claim("at_hash", accessTokenHash(accessToken))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)));
    if (nonce != null) {
      claims.claim("nonce", nonce);
    }
    if (grant.scopes().contains(Scopes.EMAIL)) {
      claims.claim("email", account.email()).claim("email_verified", true);
    }
    if (grant.scopes().contains(Scopes.PROFILE)) {
      claims
          .claim("name", account.name())
          .claim("given_name", account.givenName())
          .claim("family_name", account.familyName());
    }
    return sign(claims.build());
  }

  private String sign(JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("an id token cannot be signed", e);
    }
  }

  /// OpenID Connect Core 1.0, section 3.1.3.6: the left half of the hash.
  private static String accessTokenHash(String accessToken) {
    byte[] left = Arrays.copyOf(RandomText.sha256(accessToken), 16);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(left);
  }
}
