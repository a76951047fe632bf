package hexmail.adapter.google;

import com.google.api.client.http.HttpTransport;
import com.nimbusds.jwt.JWTClaimsSet;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.authorization.IdentityOutcome.NoUserId;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Google's authorization server, or a compatible one.
final class GoogleAuthorizationServer implements AuthorizationServer {
  private final GoogleAdapter.Settings settings;
  private final Clock clock;
  private final AuthorizationUrl url;
  private final TokenEndpoint tokens;
  private final UserInfoEndpoint userInfo;
  private final RevocationEndpoint revocation;
  private final @Nullable IdTokenVerifier idTokens;

  GoogleAuthorizationServer(GoogleAdapter.Settings settings, HttpTransport transport, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    url = new AuthorizationUrl(settings);
    tokens =
        new TokenEndpoint(settings, transport, new TokenResponseParser(clock, settings.scopes()));
    userInfo = new UserInfoEndpoint(settings.endpoints().userInfo(), transport);
    revocation = new RevocationEndpoint(settings.endpoints().revocation(), transport);
    idTokens =
        settings.endpoints().keySet() != null
            ? new IdTokenVerifier(new KeySetSource(settings.endpoints().keySet(), transport))
            : null;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    return url.of(request);
  }

  @Override
  public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    return tokens.exchange(code, verifier);
  }

  /// What the signed id token says comes before the user information, which nobody signed. An
  /// address that either of them calls unverified is unverified. Without an address the answer is
  /// garbled: the scope `email` was not requested.
  @Override
  public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    UserInfo info = userInfo.of(grant.bearer().token());
    try {
      Optional<AccountId> id = info.id();
      if (id.isEmpty()) {
        return new NoUserId();
      }
      return idTokens == null
          ? identified(id.get(), info, new JWTClaimsSet.Builder().build())
          : proven(id.get(), info, idTokens, new Proof(grant, nonce));
    } catch (IllegalArgumentException wrong) {
      throw AuthorizationErrors.garbled("user information", String.valueOf(wrong.getMessage()));
    }
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    return tokens.refresh(credential);
  }

  @Override
  public RevocationOutcome revoke(RefreshToken token) {
    return revocation.revoke(token);
  }

  private record Proof(TokenGrant grant, Nonce nonce) {}

  private IdentityOutcome proven(
      AccountId id, UserInfo info, IdTokenVerifier verifier, Proof proof) {
    if (proof.grant().idToken() == null) {
      return new Unproven(id, "no id token");
    }
    Optional<JWTClaimsSet> signed = verifier.signed(proof.grant().idToken());
    if (signed.isEmpty()) {
      return new Unproven(id, "signature");
    }
    JWTClaimsSet claims = signed.get();
    Optional<String> failed =
        new IdTokenCheck(
                settings.endpoints().issuers(),
                settings.client().id(),
                proof.nonce(),
                clock.instant())
            .failed(claims);
    if (failed.isPresent()) {
      return new Unproven(id, failed.get());
    }
    return id.value().equals(claims.getSubject())
        ? identified(id, info, claims)
        : new Unproven(id, "subject");
  }

  private static IdentityOutcome identified(AccountId id, UserInfo info, JWTClaimsSet claims) {
    EmailAddress email =
        text(claims, "email")
            .map(EmailAddress::new)
            .or(info::email)
            .orElseThrow(() -> new IllegalArgumentException("no e-mail address"));
    List<Boolean> statements =
        Stream.concat(
                Stream.ofNullable(claims.getClaim("email_verified")).map(UserInfo::isTrue),
                // That another address is verified says nothing about this one.
                info.verifications()
                    .filter(
                        verified -> !verified || info.email().filter(email::equals).isPresent()))
            .toList();
    boolean verified = !statements.isEmpty() && !statements.contains(false);
    return new Identified(
        new Identity(new Account(id, email), verified, text(claims, "hd").orElse(null)));
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
