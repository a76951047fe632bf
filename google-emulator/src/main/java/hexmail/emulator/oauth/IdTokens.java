package hexmail.emulator.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import hexmail.emulator.fault.FaultQueue;
import hexmail.emulator.fault.IdTokenFault;
import hexmail.emulator.fault.IdTokenFault.Signature;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.RandomText;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Issues id tokens as Google does: RS256, valid for an hour, with the claims of the granted
/// scopes; or forged ones when there is a fault. Safe for use by many threads.
final class IdTokens {
  /// Google's issuer, so that clients check the same value as with Google.
  static final String ISSUER = "https://accounts.google.com";

  private static final Duration LIFETIME = Duration.ofHours(1);

  private final String clientId;
  private final IdTokenSigner signatures;
  private final Clock clock;
  private final FaultQueue<IdTokenFault> faults;
  private final Map<String, String> latest = new ConcurrentHashMap<>();

  IdTokens(String clientId, GrantStore grants, FaultQueue<IdTokenFault> faults) {
    this.clientId = clientId;
    this.signatures = new IdTokenSigner(grants.signingKeys());
    this.clock = grants.clock();
    this.faults = faults;
  }

  /// The request for an id token.
  ///
  /// @param accessToken the access token issued with it
  /// @param root the address of the local Google, `http://host:port`
  record IdTokenRequest(Grant grant, String accessToken, @Nullable String nonce, String root) {

    @Override
    public String toString() {
      return "Occasion[grant=" + grant + ", root=" + root + "]";
    }
  }

  /// The public halves of the keys, as a JSON Web Key Set.
  String keySet() {
    List<JWK> keys =
        signatures.keys().published().stream().map(key -> (JWK) key.toPublicJWK()).toList();
    return new JWKSet(keys).toString();
  }

  /// The public half of the unpublished key, as a JSON Web Key Set.
  String plantedKeySet() {
    return new JWKSet(signatures.planted().toPublicJWK()).toString();
  }

  /// The id token; empty when a fault leaves it out.
  Optional<String> issue(IdTokenRequest occasion) {
    Map<String, Object> claims = claims(occasion);
    String subject = occasion.grant().account().subject();
    Optional<IdTokenFault> fault = faults.next(_ -> true);
    if (fault.isEmpty()) {
      String token = signatures.sign(Signature.RIGHT, claims, occasion.root());
      latest.put(subject, token);
      return Optional.of(token);
    }
    return switch (fault.get().signature()) {
      case MISSING -> Optional.empty();
      case REPLAYED ->
          Optional.of(
              latest.computeIfAbsent(
                  subject, _ -> signatures.sign(Signature.RIGHT, claims, occasion.root())));
      case Signature other ->
          Optional.of(signatures.sign(other, forged(claims, fault.get()), occasion.root()));
    };
  }

  private Map<String, Object> claims(IdTokenRequest occasion) {
    GoogleAccount account = occasion.grant().account();
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("azp", clientId);
    claims.put("aud", clientId);
    claims.put("sub", account.subject());
    claims.put("at_hash", accessTokenHash(occasion.accessToken()));
    putPresent(claims, "hd", account.hostedDomain());
    putPresent(claims, "nonce", occasion.nonce());
    if (occasion.grant().scopes().contains(GoogleScopes.EMAIL)) {
      claims.put("email", account.email());
      claims.put("email_verified", account.verified());
    }
    if (occasion.grant().scopes().contains(GoogleScopes.PROFILE)) {
      claims.put("name", account.name());
      claims.put("given_name", account.givenName());
      claims.put("family_name", account.familyName());
    }
    claims.put("iat", now);
    claims.put("exp", now + LIFETIME.toSeconds());
    return claims;
  }

  private static void putPresent(Map<String, Object> claims, String name, @Nullable String value) {
    if (value != null) {
      claims.put(name, value);
    }
  }

  private Map<String, Object> forged(Map<String, Object> claims, IdTokenFault fault) {
    long now = clock.instant().getEpochSecond();
    Duration issued = fault.issued();
    Duration expires = fault.expires();
    if (issued != null) {
      claims.put("iat", now + issued.toSeconds());
    }
    if (expires != null) {
      claims.put("exp", now + expires.toSeconds());
    }
    claims.putAll(fault.claims());
    claims.keySet().removeAll(fault.without());
    return claims;
  }

  /// OpenID Connect Core 1.0, section 3.1.3.6: the left half of the hash.
  private static String accessTokenHash(String accessToken) {
    byte[] left = Arrays.copyOf(RandomText.sha256(accessToken), 16);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(left);
  }
}
