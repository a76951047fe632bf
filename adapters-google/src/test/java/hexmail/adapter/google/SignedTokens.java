package hexmail.adapter.google;

import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_ID;
import static hexmail.adapter.google.fixture.StubGoogle.NOW;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hexmail.domain.secret.Nonce;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/// Id tokens as the server signs them, and the keys for it.
final class SignedTokens {
  static final Nonce NONCE = new Nonce("the-nonce");

  private SignedTokens() {}

  static Date date(long secondsFromNow) {
    return Date.from(NOW.plusSeconds(secondsFromNow));
  }

  static JWTClaimsSet.Builder claims() {
    Instant issued = NOW.minusSeconds(2);
    return new JWTClaimsSet.Builder()
        .issuer("https://accounts.google.com")
        .audience(CLIENT_ID)
        .claim("azp", CLIENT_ID)
        .subject("117")
        .claim("nonce", NONCE.reveal())
        .issueTime(Date.from(issued))
        .expirationTime(Date.from(issued.plusSeconds(3600)));
  }

  static String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              change.apply(claims()).build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
