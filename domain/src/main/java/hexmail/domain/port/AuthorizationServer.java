package hexmail.domain.port;

import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import java.net.URI;

/// The server at which people authorize Hexmail. Safe for use by many threads; keeps no state
/// between calls. Every call except `authorizationUrl` uses the network once; no request is
/// retried. Each has a deadline of its own. It throws
/// [AuthorizationServerUnavailable][hexmail.domain.outage.AuthorizationServerUnavailable] if there
/// is no usable answer, and [ClientRejected][hexmail.domain.outage.ClientRejected] if the server
/// does not accept our client.
public interface AuthorizationServer {
  /// The authorization URL for `request`. It asks for offline access and contains the state, the
  /// nonce and the S256 challenge of the verifier, never the verifier itself. It prompts for
  /// exactly what the request does. It asks for the usual scopes, or for those of
  /// [identity][hexmail.domain.credential.Scopes#IDENTITY] alone. It asks for required scopes in
  /// addition to those granted before (`include_granted_scopes`). It never asks for the metadata
  /// scope together with a scope to read mail, because Google then refuses the text of messages.
  /// Sends no network request.
  URI authorizationUrl(AuthorizationRequest request);

  /// Exchanges `code` for tokens; `verifier` proves that we began the attempt. A code can be used
  /// once. The scopes of the grant are those that the person granted, under the names by which we
  /// ask for them. An answer without scopes grants none.
  ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier);

  /// Identifies the person to whom `grant` belongs. Where id tokens are verified, the id token must
  /// be valid, contain `nonce`, and name the same person as the server's user information. If the
  /// server refuses the access token, that is no usable answer.
  IdentityOutcome identify(TokenGrant grant, Nonce nonce);

  /// Requests a new access token with the refresh token of `credential`. If the answer names no
  /// scopes, the grant has those of `credential`. `GrantRevoked` means a refusal that no retry can
  /// change; `ReauthenticationRequired` means a refusal that a new sign-in resolves. The call ends
  /// within four seconds, with or without an answer, so that it fits into a lease of the credential
  /// store.
  RefreshOutcome refresh(Credential credential);

  /// Revokes the person's whole grant to our client. A token that is already invalid counts as
  /// success.
  RevocationOutcome revoke(RefreshToken token);
}
