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

/// The server at which people authorize us. Safe for use by many threads; keeps nothing between
/// calls. Every call but `authorizationUrl` goes over the network, once: nothing is retried here.
/// Each ends within a deadline of its own and throws
/// [AuthorizationServerUnavailable][hexmail.domain.outage.AuthorizationServerUnavailable] when
/// there is no usable answer, and [ClientRejected][hexmail.domain.outage.ClientRejected] when the
/// server does not accept our client.
public interface AuthorizationServer {
  /// The address to send the person's browser to. It asks for offline access and, of `request`,
  /// holds the state, the nonce and the S256 challenge of the verifier, never the verifier. Rights
  /// are asked for on top of those granted before (`include_granted_scopes`); the right to see mail
  /// without its text is never asked for beside one to read it, since Google then refuses the text.
  /// No network.
  URI authorizationUrl(AuthorizationRequest request);

  /// Exchanges `code` for tokens, proving with `verifier` that we began the attempt. A code is good
  /// once. The scopes of the grant are those that the person gave, in the words in which we ask for
  /// them; an answer without scopes grants none.
  ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier);

  /// Tells who `grant` belongs to. Where id tokens are verified, the grant's must be valid, carry
  /// `nonce`, and name the same person as the server's user information. An access token that the
  /// server refuses is no usable answer.
  IdentityOutcome identify(TokenGrant grant, Nonce nonce);

  /// Makes a new access token from the refresh token of `credential`. A grant whose answer names no
  /// scopes has those of `credential`. Only a refusal that no retry can change is `GrantRevoked`;
  /// one that a new sign-in mends is `ReauthenticationRequired`. It ends within four seconds,
  /// answered or not, so that it fits into a lease of the credential store.
  RefreshOutcome refresh(Credential credential);

  /// Ends the person's whole grant to our client. A token that is dead already counts as success.
  RevocationOutcome revoke(RefreshToken token);
}
