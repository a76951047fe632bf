package hexmail.testkit.contract.picture;

import hexmail.domain.port.PictureSenders;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the stores for the clauses, a new one at each call.
public interface PictureSendersFactory {
  /// An empty store with room for some hundred senders of an account.
  default PictureSenders empty() {
    return recoverable().port();
  }

  /// An empty store that keeps at most `senders` of each account.
  PictureSenders withRoomFor(int senders);

  /// A store in an outage.
  default PictureSenders unavailable() {
    return recoverable().unavailable();
  }

  /// An empty store whose outage the clause starts and ends.
  RecoverablePort<PictureSenders> recoverable();
}
