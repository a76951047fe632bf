package hexmail.testkit.contract;

import hexmail.testkit.contract.directory.DirectorySignOutContract;
import hexmail.testkit.contract.directory.SessionDirectoryOutageContract;
import hexmail.testkit.contract.directory.SessionListContract;

/// What every [SessionDirectory][hexmail.domain.port.SessionDirectory] promises. A test class that
/// implements this interface runs all of it.
public interface SessionDirectoryContract
    extends SessionListContract, DirectorySignOutContract, SessionDirectoryOutageContract {}
