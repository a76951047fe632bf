package hexmail.testkit.contract;

import hexmail.testkit.contract.opened.OpenedFindingContract;
import hexmail.testkit.contract.opened.OpenedLimitContract;
import hexmail.testkit.contract.opened.OpenedOutageContract;
import hexmail.testkit.contract.opened.OpenedRemovalContract;
import hexmail.testkit.contract.opened.SessionEndContract;

/// What every [OpenedMessages][hexmail.domain.port.OpenedMessages] promises. A test class that
/// implements this interface runs all of it.
public interface OpenedMessagesContract
    extends OpenedFindingContract,
        SessionEndContract,
        OpenedRemovalContract,
        OpenedLimitContract,
        OpenedOutageContract {}
