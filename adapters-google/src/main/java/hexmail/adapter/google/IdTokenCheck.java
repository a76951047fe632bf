package hexmail.adapter.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import hexmail.domain.secret.Nonce;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks the claims of a signed id token (OpenID Connect Core, section 3.1.3.7).
///
/// @param issuers the accepted ones
/// @param audience our client id, the only audience
/// @param nonce of this sign-in
/// @param now the time of the check
record IdTokenCheck(Set<String> issuers, String audience, Nonce nonce, Instant now) {
  private static final Duration SKEW = Duration.ofSeconds(60);

  /// The first check that fails; empty when none does.
  Optional<String> failed(JWTClaimsSet claims) {
    if (claims.getIssuer() == null || !issuers.contains(claims.getIssuer())) {
      return Optional.of("issuer");
    }
    if (!claims.getAudience().equals(List.of(audience))) {
      return Optional.of("audience");
    }
    Object party = claims.getClaim("azp");
    if (party != null && !party.equals(audience)) {
      return Optional.of("authorized party");
    }
    if (!isOfNow(claims)) {
      return Optional.of("time");
    }
    return isOurs(claims.getClaim("nonce")) ? Optional.empty() : Optional.of("nonce");
  }

  private boolean isOfNow(JWTClaimsSet claims) {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    Date notBefore = claims.getNotBeforeTime();
    return issued != null
        && expires != null
        && hasCome(issued)
        && (notBefore == null || hasCome(notBefore))
        && now.isBefore(expires.toInstant().plus(SKEW));
  }

  private boolean hasCome(Date moment) {
    return !moment.toInstant().isAfter(now.plus(SKEW));
  }

  private boolean isOurs(@Nullable Object claim) {
    return claim instanceof String text
        && MessageDigest.isEqual(text.getBytes(UTF_8), nonce.reveal().getBytes(UTF_8));
  }
}
