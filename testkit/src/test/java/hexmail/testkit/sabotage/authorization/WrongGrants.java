package hexmail.testkit.sabotage.authorization;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.CodeRefused;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.authorization.IdentityOutcome.NoUserId;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.IdToken;
import hexmail.domain.secret.Nonce;
import hexmail.testkit.sabotage.Sabotage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Servers that exchange codes or identify people wrongly.
final class WrongGrants {
  static final List<Sabotage<AuthorizationServer>> ALL =
      List.of(
          Sabotage.of("exchanges a code twice", ExchangesTwice::new, "a_code_can_be_used_once"),
          Sabotage.of(
              "accepts a wrong verifier",
              AcceptsAnyVerifier::new,
              "a_code_is_refused_without_the_proof_that_we_began_the_attempt"),
          Sabotage.of(
              "exchanges only what it began before a restart",
              ExchangesWhatItBegan::new,
              "a_code_is_exchanged_after_a_restart_too"),
          Sabotage.of(
              "takes what was asked for as granted",
              TakesAskedForGranted::new,
              "the_scopes_are_those_that_the_person_granted_under_our_names"),
          Sabotage.of(
              "ignores the nonce",
              IgnoresTheNonce::new,
              "the_id_token_must_contain_the_nonce_of_the_attempt"),
          Sabotage.of(
              "does without an id token",
              NeedsNoIdToken::new,
              "a_grant_without_an_id_token_is_unproven"),
          Sabotage.of(
              "treats a missing user id as a failed proof",
              TakesNobodyForUnproven::new,
              "without_a_user_id_no_person_is_identified"),
          Sabotage.of(
              "answers with the person of the first grant",
              RemembersOnePerson::new,
              "a_grant_belongs_to_the_person_who_gave_it"));

  private WrongGrants() {}

  private static final class ExchangesTwice extends DelegatingAuthorizationServer {
    private final Map<AuthorizationCode, ExchangeOutcome> done = new ConcurrentHashMap<>();

    ExchangesTwice(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public synchronized ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
      ExchangeOutcome before = done.get(code);
      if (before instanceof Exchanged) {
        return before;
      }
      ExchangeOutcome outcome = honest.exchange(code, verifier);
      if (outcome instanceof Exchanged) {
        done.put(code, outcome);
      }
      return outcome;
    }
  }

  /// Uses the values of the first call again.
  private abstract static class RemembersRequests extends DelegatingAuthorizationServer {
    final Queue<AuthorizationRequest> requests = new ConcurrentLinkedQueue<>();

    RemembersRequests(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public URI authorizationUrl(AuthorizationRequest request) {
      requests.add(request);
      return honest.authorizationUrl(request);
    }
  }

  private static final class AcceptsAnyVerifier extends RemembersRequests {
    AcceptsAnyVerifier(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
      ExchangeOutcome outcome = honest.exchange(code, verifier);
      for (AuthorizationRequest request : requests) {
        boolean other = !request.verifier().equals(verifier);
        if (other && outcome instanceof CodeRefused) {
          outcome = honest.exchange(code, request.verifier());
        }
      }
      return outcome;
    }
  }

  private static final class ExchangesWhatItBegan extends RemembersRequests {
    ExchangesWhatItBegan(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
      return requests.stream().anyMatch(request -> request.verifier().equals(verifier))
          ? honest.exchange(code, verifier)
          : new CodeRefused("invalid_grant");
    }
  }

  private static final class TakesAskedForGranted extends DelegatingAuthorizationServer {
    private static final Scopes ASKED =
        Scopes.parse("openid email profile https://www.googleapis.com/auth/gmail.readonly");

    TakesAskedForGranted(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
      return switch (honest.exchange(code, verifier)) {
        case Exchanged(TokenGrant grant) ->
            new Exchanged(
                new TokenGrant(grant.bearer(), grant.refreshToken(), ASKED, grant.idToken()));
        case CodeRefused refused -> refused;
      };
    }
  }

  private static final class IgnoresTheNonce extends RemembersRequests {
    IgnoresTheNonce(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
      IdentityOutcome outcome = honest.identify(grant, nonce);
      for (AuthorizationRequest request : requests) {
        if (outcome instanceof Unproven) {
          outcome = honest.identify(grant, request.nonce());
        }
      }
      return outcome;
    }
  }

  private static final class NeedsNoIdToken extends DelegatingAuthorizationServer {
    private final Map<AccessToken, IdToken> idTokens = new ConcurrentHashMap<>();

    NeedsNoIdToken(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
      ExchangeOutcome outcome = honest.exchange(code, verifier);
      if (outcome instanceof Exchanged(TokenGrant grant) && grant.idToken() != null) {
        idTokens.put(grant.bearer().token(), grant.idToken());
      }
      return outcome;
    }

    @Override
    public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
      @Nullable IdToken known = idTokens.get(grant.bearer().token());
      return honest.identify(
          grant.idToken() == null
              ? new TokenGrant(grant.bearer(), grant.refreshToken(), grant.scopes(), known)
              : grant,
          nonce);
    }
  }

  private static final class TakesNobodyForUnproven extends DelegatingAuthorizationServer {
    TakesNobodyForUnproven(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
      IdentityOutcome outcome = honest.identify(grant, nonce);
      return outcome instanceof NoUserId
          ? new Unproven(new AccountId("nobody"), "user id")
          : outcome;
    }
  }

  private static final class RemembersOnePerson extends DelegatingAuthorizationServer {
    private final Queue<Identified> people = new ConcurrentLinkedQueue<>();

    RemembersOnePerson(AuthorizationServer honest) {
      super(honest);
    }

    @Override
    public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
      if (!(honest.identify(grant, nonce) instanceof Identified person)) {
        return honest.identify(grant, nonce);
      }
      people.add(person);
      return people.element();
    }
  }
}
