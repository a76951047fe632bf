package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.IdToken;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the authorization server in memory knows: codes, tokens and whose they are. Not safe for
/// use by several threads; its owner guards it.
final class Grants {
  static final Duration CODE_LIFE = Duration.ofMinutes(10);
  static final Duration TOKEN_LIFE = Duration.ofHours(1);

  /// A code that nobody has exchanged.
  record Code(
      AuthorizationRequest request,
      Identity who,
      Scopes scopes,
      boolean consentShown,
      Instant expiresAt) {}

  /// An access token that was given out.
  record Issued(Identity who, Scopes scopes, Instant expiresAt) {}

  /// An id token that was given out.
  record Proof(AccountId account, Nonce nonce) {}

  private final Map<AuthorizationCode, Code> codes = new HashMap<>();
  private final Map<AccessToken, Issued> accessTokens = new HashMap<>();
  private final Map<RefreshToken, Issued> refreshTokens = new HashMap<>();
  private final Map<IdToken, Proof> proofs = new HashMap<>();
  private int serial;

  AuthorizationCode code(AuthorizationRequest request, Identity who, Scopes scopes, Instant now) {
    boolean consentShown = request.forceConsent() || !isGranted(who.account().id());
    AuthorizationCode code = new AuthorizationCode("4/code-" + next());
    codes.put(code, new Code(request, who, scopes, consentShown, now.plus(CODE_LIFE)));
    return code;
  }

  Optional<Code> takeCode(AuthorizationCode code, Instant now) {
    return Optional.ofNullable(codes.remove(code)).filter(found -> found.expiresAt().isAfter(now));
  }

  TokenGrant firstTokens(Code code, Instant now) {
    Issued issued = new Issued(code.who(), code.scopes(), now.plus(TOKEN_LIFE));
    RefreshToken refreshToken = code.consentShown() ? refreshToken(issued) : null;
    return new TokenGrant(
        accessToken(issued), refreshToken, code.scopes(), idToken(code.who(), code.request()));
  }

  TokenGrant nextTokens(RefreshToken old, Issued issued, boolean rotate, Instant now) {
    RefreshToken successor = null;
    if (rotate) {
      refreshTokens.remove(old);
      successor = refreshToken(issued);
    }
    Issued fresh = new Issued(issued.who(), issued.scopes(), now.plus(TOKEN_LIFE));
    return new TokenGrant(accessToken(fresh), successor, issued.scopes(), null);
  }

  private BearerToken accessToken(Issued issued) {
    AccessToken token = new AccessToken("access-" + next());
    accessTokens.put(token, issued);
    return new BearerToken(token, issued.expiresAt());
  }

  private RefreshToken refreshToken(Issued issued) {
    RefreshToken token = new RefreshToken("1//refresh-" + next());
    refreshTokens.put(token, issued);
    return token;
  }

  private IdToken idToken(Identity who, AuthorizationRequest request) {
    IdToken token = new IdToken("id-" + next());
    proofs.put(token, new Proof(who.account().id(), request.nonce()));
    return token;
  }

  private int next() {
    serial++;
    return serial;
  }

  Optional<Issued> issued(AccessToken token, Instant now) {
    return Optional.ofNullable(accessTokens.get(token))
        .filter(found -> found.expiresAt().isAfter(now));
  }

  Optional<Issued> issued(RefreshToken token) {
    return Optional.ofNullable(refreshTokens.get(token));
  }

  Optional<Proof> proof(@Nullable IdToken token) {
    return token == null ? Optional.empty() : Optional.ofNullable(proofs.get(token));
  }

  boolean isGranted(AccountId account) {
    return refreshTokens.values().stream().anyMatch(issued -> isOf(account, issued));
  }

  void refuseAccessTokens(AccountId account) {
    accessTokens.values().removeIf(issued -> isOf(account, issued));
  }

  void end(AccountId account) {
    refuseAccessTokens(account);
    refreshTokens.values().removeIf(issued -> isOf(account, issued));
  }

  private static boolean isOf(AccountId account, Issued issued) {
    return issued.who().account().id().equals(account);
  }
}
