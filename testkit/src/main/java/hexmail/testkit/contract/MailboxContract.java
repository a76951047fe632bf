package hexmail.testkit.contract;

import hexmail.testkit.contract.mailbox.HistoryContract;
import hexmail.testkit.contract.mailbox.LabelsAndProfileContract;
import hexmail.testkit.contract.mailbox.ListingContract;
import hexmail.testkit.contract.mailbox.MailboxRefusalContract;
import hexmail.testkit.contract.mailbox.PagingContract;
import hexmail.testkit.contract.mailbox.SummariesContract;
import hexmail.testkit.contract.mailbox.SummaryContract;

/// What every [Mailbox][hexmail.domain.port.Mailbox] promises. A test class that implements this
/// interface runs all of it, each clause in a
/// [MailboxWorld][hexmail.testkit.contract.mailbox.MailboxWorld] of its own.
public interface MailboxContract
    extends ListingContract,
        PagingContract,
        SummariesContract,
        SummaryContract,
        LabelsAndProfileContract,
        HistoryContract,
        MailboxRefusalContract {}
