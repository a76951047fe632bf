package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.IdToken;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The codes and tokens that the in-memory authorization server has issued, with their owners. Not
/// thread-safe; guarded by its owner.
final class IssuedTokens {
  static final Duration CODE_LIFE = Duration.ofMinutes(10);
  static final Duration TOKEN_LIFE = Duration.ofHours(1);

  /// A code that was not exchanged yet.
  record Code(
      ConsentUrl address, Identity who, Scopes scopes, boolean consentShown, Instant expiresAt) {}

  /// The owner and the scopes of an access or refresh token.
  record Issued(Identity who, Scopes scopes, Instant expiresAt) {}

  /// The claims of an id token.
  record Proof(AccountId account, Nonce nonce, Instant expiresAt) {}

  private final Map<AuthorizationCode, Code> codes = new HashMap<>();
  private final Map<AccessToken, Issued> accessTokens = new HashMap<>();
  private final Map<RefreshToken, Issued> refreshTokens = new HashMap<>();
  private final Map<IdToken, Proof> proofs = new HashMap<>();
  private int serial;

  AuthorizationCode code(ConsentUrl address, Identity who, Scopes scopes, Instant now) {
    boolean consentShown = address.consentForced() || !isGranted(who.account().id());
    AuthorizationCode code = new AuthorizationCode("4/code-" + next());
    codes.put(code, new Code(address, who, scopes, consentShown, now.plus(CODE_LIFE)));
    return code;
  }

  /// Takes a code. A wrong verifier leaves it as it is.
  Optional<Code> takeCode(AuthorizationCode code, CodeVerifier verifier, Instant now) {
    Optional<Code> found =
        Optional.ofNullable(codes.get(code))
            .filter(kept -> kept.address().provenBy(verifier))
            .filter(kept -> kept.expiresAt().isAfter(now));
    found.ifPresent(_ -> codes.remove(code));
    return found;
  }

  TokenGrant firstTokens(Code code, Instant now) {
    Issued issued = new Issued(code.who(), code.scopes(), now.plus(TOKEN_LIFE));
    RefreshToken refreshToken = code.consentShown() ? refreshToken(issued) : null;
    return new TokenGrant(
        accessToken(issued), refreshToken, code.scopes(), idToken(code, issued.expiresAt()));
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

  private IdToken idToken(Code code, Instant expiresAt) {
    IdToken token = new IdToken("id-" + next());
    AccountId account = code.who().account().id();
    proofs.put(token, new Proof(account, code.address().nonce(), expiresAt));
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

  /// Whether `token` is valid and names `account` and `nonce`.
  boolean proves(@Nullable IdToken token, AccountId account, Nonce nonce, Instant now) {
    Proof proof = token == null ? null : proofs.get(token);
    return proof != null
        && proof.account().equals(account)
        && proof.nonce().equals(nonce)
        && proof.expiresAt().isAfter(now);
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
