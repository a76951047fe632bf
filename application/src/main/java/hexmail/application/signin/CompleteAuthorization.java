package hexmail.application.signin;

import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.Stores;
import hexmail.application.signin.OpenSession.Visit;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.ExchangeOutcome.CodeRefused;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.authorization.IdentityOutcome.NoUserId;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.BrowserKey;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.Device;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Completes an attempt with the callback from Google (the guide's `exchange_code`,
/// `get_user_info`, `store_credentials` and `get_credentials`).
public final class CompleteAuthorization {
  private final AuthorizationServer server;
  private final ConsentStorage consents;
  private final OpenSession sessions;
  private final AdmissionPolicy admission;
  private final NextAttempt next;
  private final Callbacks callbacks;
  private final Clock clock;

  public CompleteAuthorization(
      AuthorizationServer server,
      Stores stores,
      BeginAuthorization begin,
      OpenSession sessions,
      AdmissionPolicy admission,
      Clock clock) {
    this.server = server;
    this.consents = new ConsentStorage(stores);
    this.sessions = sessions;
    this.admission = admission;
    this.next = new NextAttempt(begin);
    this.callbacks = new Callbacks(stores.pendingAuthorizations(), sessions, clock);
    this.clock = clock;
  }

  /// The contents of the callback.
  ///
  /// @param state the state in the redirect
  /// @param browser the key of the browser
  /// @param session the key of the browser's session, if any
  /// @param device the device of the browser
  /// @param answer a code or a refusal
  public record Callback(
      State state,
      BrowserKey browser,
      @Nullable SessionKey session,
      Device device,
      Answer answer) {}

  /// The two forms of a redirect (RFC 6749, sections 4.1.2 and 4.1.2.1).
  public sealed interface Answer {
    record Code(AuthorizationCode code) implements Answer {}

    record Refusal(String error) implements Answer {}
  }

  /// The result of an attempt. Where it contains a URL, a new attempt with the same intent begins
  /// there.
  public sealed interface Outcome {
    /// A session is open under `key`.
    record SignedIn(SessionKey key, ReturnPath returnTo) implements Outcome {}

    /// This browser has completed the attempt before and is signed in.
    record AlreadySignedIn(ReturnPath returnTo) implements Outcome {}

    /// Google issued no refresh token, and none is stored that permits what was granted: the person
    /// has to give consent.
    record ConsentNeeded(URI authorizationUrl) implements Outcome {}

    /// The person pressed "Cancel": there was no box that could be left empty.
    record Declined(ReturnPath returnTo, URI authorizationUrl) implements Outcome {}

    /// "Cancel", or no box of a new right was ticked: Google answers `access_denied` to both.
    record RightsDeclined(SignInIntent intent, URI authorizationUrl) implements Outcome {}

    /// A policy of the person's organisation, or of Google, blocks Hexmail. An administrator can
    /// fix this, or the person uses another account.
    ///
    /// @param error Google's error code
    record Blocked(String error, URI authorizationUrl) implements Outcome {}

    /// Google admits only the organisation that owns our client (`org_internal`).
    record OrganisationOnly() implements Outcome {}

    /// Google refuses the built-in view of another app (`disallowed_useragent`).
    record EmbeddedBrowser() implements Outcome {}

    /// Google's redirect reports an error other than a refusal.
    ///
    /// @param error Google's error code
    record Failed(String error, URI authorizationUrl) implements Outcome {}

    /// Google does not accept our client; the operator has to fix it. Nothing is stored.
    ///
    /// @param reason Google's answer, for the operator
    record ClientMisconfigured(String reason) implements Outcome {}

    /// The browser's session was replaced or ended while this sign-in ran. One more trip to Google
    /// signs the account in to the session that the browser has then.
    record SessionReplaced(URI authorizationUrl) implements Outcome {}

    /// A repeat of a callback: the first one ended without a sign-in.
    record EndedBefore() implements Outcome {}

    /// A repeat of a callback: the first one has not ended within the time of a request.
    record StillRunning() implements Outcome {}

    /// No such attempt was begun here by this browser within the time limit.
    record UnknownAttempt() implements Outcome {}

    /// Google refused the code.
    ///
    /// @param reason Google's error code, for the log
    record CodeRejected(String reason, URI authorizationUrl) implements Outcome {}

    /// Google returned no user id; nothing is stored.
    record UserUnknown(URI authorizationUrl) implements Outcome {}

    /// The identity could not be verified; nothing is stored.
    ///
    /// @param reason which check failed, for the log
    record IdentityUnproven(String reason, URI authorizationUrl) implements Outcome {}

    /// Google issued no refresh token although consent was required; nothing is stored.
    record NoRefreshToken(URI authorizationUrl) implements Outcome {}

    /// Another account signed in than the attempt was for; nothing is stored.
    record OtherAccount(Account wanted, Account actual, URI authorizationUrl) implements Outcome {}

    /// This account may not use this installation; nothing is stored.
    record NotAdmitted(Account account) implements Outcome {}

    /// Google could not be reached; nothing is stored.
    ///
    /// @param reason the failure, for the log
    record Unreachable(Outage outage, String reason, URI authorizationUrl) implements Outcome {}
  }

  public Outcome complete(Callback callback) {
    return callbacks.complete(callback, attempt -> complete(attempt, callback));
  }

  private Outcome complete(PendingAuthorization attempt, Callback callback) {
    return switch (callback.answer()) {
      case Answer.Refusal(String error) -> next.after(attempt, error);
      case Answer.Code(AuthorizationCode code) -> {
        try {
          yield exchange(attempt, code, visit(attempt, callback, code));
        } catch (AuthorizationServerUnavailable unavailable) {
          // The code may be used up, so only a new attempt can help.
          String reason = Objects.toString(unavailable.getMessage(), "no reason given");
          yield new Outcome.Unreachable(unavailable.outage(), reason, next.again(attempt));
        } catch (ClientRejected rejected) {
          yield new Outcome.ClientMisconfigured(
              Objects.toString(rejected.getMessage(), "no reason given"));
        }
      }
    };
  }

  private Outcome exchange(PendingAuthorization attempt, AuthorizationCode code, Visit visit) {
    return switch (server.exchange(code, attempt.verifier())) {
      case CodeRefused(String reason) when RedirectError.of(reason).isPolicy() ->
          next.after(attempt, reason);
      case CodeRefused(String reason) -> new Outcome.CodeRejected(reason, next.again(attempt));
      case Exchanged(TokenGrant grant) ->
          switch (server.identify(grant, attempt.nonce())) {
            case NoUserId _ -> new Outcome.UserUnknown(next.again(attempt));
            case Unproven(AccountId account, String reason) -> {
              discard(attempt, account, grant);
              yield new Outcome.IdentityUnproven(reason, next.again(attempt));
            }
            case Identified(Identity identity) -> admit(attempt, identity, grant, visit);
          };
    };
  }

  private Outcome admit(
      PendingAuthorization attempt, Identity identity, TokenGrant grant, Visit visit) {
    Account account = identity.account();
    Account wanted = attempt.intent().wanted();
    if (wanted != null && !wanted.id().equals(account.id())) {
      discard(attempt, account.id(), grant);
      return new Outcome.OtherAccount(wanted, account, next.again(attempt));
    }
    if (!admission.admits(identity)) {
      discard(attempt, account.id(), grant);
      return new Outcome.NotAdmitted(account);
    }
    return consents.save(new Consent(identity, grant, clock.instant()))
        ? signIn(attempt, account, visit)
        : next.withConsent(attempt, account);
  }

  /// Ends a grant that is not used. An attempt has one grant, so its state is a key for that.
  private void discard(PendingAuthorization attempt, AccountId account, TokenGrant grant) {
    RefreshToken token = grant.refreshToken();
    if (token != null) {
      RevocationId id = new RevocationId(attempt.state().hex());
      consents.discard(new Revocation(id, account, token, clock.instant(), false));
    }
  }

  private Outcome signIn(PendingAuthorization attempt, Account account, Visit visit) {
    return sessions
        .open(account.id(), attempt, visit)
        .<Outcome>map(returnTo -> new Outcome.SignedIn(visit.key(), returnTo))
        .orElseGet(() -> next.inAnotherSession(attempt, account));
  }

  private Visit visit(PendingAuthorization attempt, Callback callback, AuthorizationCode code) {
    return new Visit(
        SessionKey.of(callback.browser(), callback.state(), code),
        sessions.before(attempt.intent(), callback.session()),
        callback.device());
  }
}
