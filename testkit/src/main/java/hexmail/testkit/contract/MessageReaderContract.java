package hexmail.testkit.contract;

import hexmail.testkit.contract.reading.ContentContract;
import hexmail.testkit.contract.reading.ContentRefusalContract;
import hexmail.testkit.contract.reading.ConversationContract;
import hexmail.testkit.contract.reading.DetailsContract;
import hexmail.testkit.contract.reading.LargeMailContract;
import hexmail.testkit.contract.reading.ReadingContract;
import hexmail.testkit.contract.reading.ReadingRefusalContract;

/// What every [MessageReader][hexmail.domain.port.MessageReader] promises. A test class that
/// implements this interface runs all of it, each clause in a
/// [MessageReaderWorld][hexmail.testkit.contract.reading.MessageReaderWorld] of its own.
public interface MessageReaderContract
    extends ReadingContract,
        DetailsContract,
        ConversationContract,
        LargeMailContract,
        ReadingRefusalContract,
        ContentContract,
        ContentRefusalContract {}
