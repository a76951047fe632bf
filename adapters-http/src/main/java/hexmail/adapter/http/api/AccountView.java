package hexmail.adapter.http.api;

import hexmail.application.account.ListAccounts.SignedIn;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import java.util.List;

/// An account of the session.
///
/// @param slot stands in the addresses of its pages and in this API
/// @param state `active`; `reauthentication-required` or `revoked` when the person has to authorize
///   again
/// @param scopes what the person granted, in alphabetical order
/// @param consentedAt when the person last did (ISO 8601, UTC)
record AccountView(
    int slot, String id, String email, String state, List<String> scopes, String consentedAt) {
  static AccountView of(SignedIn account) {
    Credential credential = account.credential();
    return new AccountView(
        account.slot(),
        credential.account().id().value(),
        credential.account().email().value(),
        state(credential.state()),
        credential.scopes().values().stream().sorted().toList(),
        credential.consentedAt().toString());
  }

  private static String state(GrantState state) {
    return switch (state) {
      case GrantState.Active _ -> "active";
      case GrantState.ReauthenticationRequired _ -> "reauthentication-required";
      case GrantState.Revoked _ -> "revoked";
    };
  }
}
