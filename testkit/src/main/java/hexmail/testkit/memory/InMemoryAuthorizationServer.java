package hexmail.testkit.memory;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InjectedFaults.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An authorization server in memory. A test calls [#consent] instead of visiting a page in a
/// browser. As at Google, a code can be used once within ten minutes, an access token is valid for
/// an hour, a refresh token is issued only after a consent that was shown, and revoking any token
/// ends the person's whole grant.
public final class InMemoryAuthorizationServer implements AuthorizationServer {
  private static final Scopes NONE = new Scopes(Set.of());

  private final Clock clock;
  private final Scopes asked;
  private final URI consentPage;
  private final IssuedTokens grants = new IssuedTokens();
  private final Map<State, AuthorizationRequest> requests = new HashMap<>();
  private final InjectedFaults faults = new InjectedFaults();
  private Calls calls = new Calls(0, 0, 0, 0);
  private volatile Runnable duringRefresh = () -> {};

  /// The number of calls, failed ones included.
  public record Calls(int exchanges, int identifications, int refreshes, int revocations) {
    private Calls plus(int exchanged, int identified, int refreshed, int revoked) {
      return new Calls(
          exchanges + exchanged,
          identifications + identified,
          refreshes + refreshed,
          revocations + revoked);
    }
  }

  /// @param asked the scopes that the client asks for
  /// @param consentPage where the browser is sent, without a query
  public InMemoryAuthorizationServer(Clock clock, Scopes asked, URI consentPage) {
    this.clock = clock;
    this.asked = asked;
    this.consentPage = consentPage;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    synchronized (this) {
      requests.put(request.state(), request);
    }
    return ConsentUrl.of(consentPage, request, scopes(request));
  }

  /// The person, whose address is verified, grants everything that the request of `state` asks for.
  public AuthorizationCode consent(State state, Account person) {
    return consent(state, new Identity(person, true, null), scopes(request(state)));
  }

  private Scopes scopes(AuthorizationRequest request) {
    return switch (request.grant().rights()) {
      case USUAL -> asked.and(request.grant().requireScopes());
      case IDENTITY -> Scopes.IDENTITY.and(request.grant().requireScopes());
    };
  }

  /// The person grants `scopes` in the request of `state`, which must have been sent here by
  /// [#authorizationUrl].
  public synchronized AuthorizationCode consent(State state, Identity who, Scopes scopes) {
    return grants.code(ConsentUrl.read(request(state)), who, scopes, clock.instant());
  }

  /// The person follows `address`, made by [#authorizationUrl], and grants `scopes`.
  public synchronized AuthorizationCode consent(URI address, Identity who, Scopes scopes) {
    return grants.code(ConsentUrl.read(address), who, scopes, clock.instant());
  }

  /// The request that was sent here with `state`.
  public synchronized AuthorizationRequest request(State state) {
    AuthorizationRequest request = requests.get(state);
    if (request == null) {
      throw new IllegalArgumentException("No browser was sent here with this state");
    }
    return request;
  }

  @Override
  public synchronized ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    calls = calls.plus(1, 0, 0, 0);
    faults.checkClient();
    return grants
        .takeCode(code, verifier, clock.instant())
        .map(taken -> grants.firstTokens(taken, clock.instant()))
        .<ExchangeOutcome>map(grant -> new ExchangeOutcome.Exchanged(answer(grant, NONE)))
        .orElseGet(() -> new ExchangeOutcome.CodeRefused("invalid_grant"));
  }

  @Override
  public synchronized IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    calls = calls.plus(0, 1, 0, 0);
    faults.checkReachable();
    Instant now = clock.instant();
    Identity who =
        grants
            .issued(grant.bearer().token(), now)
            .map(IssuedTokens.Issued::who)
            .orElseThrow(() -> unavailable("user information: the access token is refused"));
    if (faults.has(Fault.USER_ID_MISSING)) {
      return new IdentityOutcome.NoUserId();
    }
    return grants.proves(grant.idToken(), who.account().id(), nonce, now)
        ? new IdentityOutcome.Identified(who)
        : new IdentityOutcome.Unproven(who.account().id(), "the id token");
  }

  private static AuthorizationServerUnavailable unavailable(String what) {
    return new AuthorizationServerUnavailable(Outage.GARBLED, what);
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    RefreshOutcome outcome = refreshNow(credential);
    duringRefresh.run();
    return outcome;
  }

  private synchronized RefreshOutcome refreshNow(Credential credential) {
    calls = calls.plus(0, 0, 1, 0);
    faults.checkClient();
    if (faults.has(Fault.REAUTHENTICATION)) {
      return new RefreshOutcome.ReauthenticationRequired("invalid_grant/invalid_rapt");
    }
    RefreshToken token = credential.refreshToken();
    boolean rotating = faults.has(Fault.ROTATING);
    return grants
        .issued(token)
        .map(issued -> grants.nextTokens(token, issued, rotating, clock.instant()))
        .<RefreshOutcome>map(
            grant -> new RefreshOutcome.Refreshed(answer(grant, credential.scopes())))
        .orElseGet(() -> new RefreshOutcome.GrantRevoked("invalid_grant"));
  }

  /// @param unnamed the scopes of an answer that names none
  private TokenGrant answer(TokenGrant grant, Scopes unnamed) {
    return faults.has(Fault.SCOPES_MISSING)
        ? new TokenGrant(grant.bearer(), grant.refreshToken(), unnamed, grant.idToken())
        : grant;
  }

  @Override
  public synchronized RevocationOutcome revoke(RefreshToken token) {
    calls = calls.plus(0, 0, 0, 1);
    faults.checkClient();
    Optional<IssuedTokens.Issued> issued = grants.issued(token);
    issued.ifPresent(found -> grants.end(found.who().account().id()));
    return issued.isPresent()
        ? new RevocationOutcome.Revoked()
        : new RevocationOutcome.AlreadyGone();
  }

  /// The owner of `token`, if it is valid now. For [InMemoryMailbox].
  public synchronized Optional<TokenOwner> tokenOwner(AccessToken token) {
    return grants
        .issued(token, clock.instant())
        .map(issued -> new TokenOwner(issued.who().account(), issued.scopes()));
  }

  public synchronized Calls calls() {
    return calls;
  }

  /// Whether `account` has a grant, so that a consent is not shown again unless forced.
  public synchronized boolean isGranted(AccountId account) {
    return grants.isGranted(account);
  }

  /// The person revokes the grant at the server.
  public synchronized void endGrant(AccountId account) {
    grants.end(account);
  }

  /// The access tokens issued so far are refused before they expire; the grant stays.
  public synchronized void refuseAccessTokens(AccountId account) {
    grants.refuseAccessTokens(account);
  }

  /// From now on every call over the network fails with `now`; null ends the outage.
  public synchronized void outage(@Nullable Outage now) {
    faults.outage(now);
  }

  /// Whether our client is rejected from now on, by every call that authenticates it. `identify`
  /// does not: it sends only the access token.
  public synchronized void rejectClient(boolean now) {
    faults.set(Fault.CLIENT_REJECTED, now);
  }

  /// Whether user information has no id from now on.
  public synchronized void omitUserId(boolean now) {
    faults.set(Fault.USER_ID_MISSING, now);
  }

  /// Whether token answers name no scopes from now on.
  public synchronized void omitScopes(boolean now) {
    faults.set(Fault.SCOPES_MISSING, now);
  }

  /// Whether each refresh replaces the refresh token from now on.
  public synchronized void rotateRefreshTokens(boolean now) {
    faults.set(Fault.ROTATING, now);
  }

  /// Whether refreshes require a new sign-in from now on; the grants stay.
  public synchronized void requireReauthentication(boolean now) {
    faults.set(Fault.REAUTHENTICATION, now);
  }

  /// Runs between a refresh at the server and the arrival of its answer.
  public void duringRefresh(Runnable meanwhile) {
    duringRefresh = meanwhile;
  }
}
