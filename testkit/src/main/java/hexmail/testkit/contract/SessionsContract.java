package hexmail.testkit.contract;

import hexmail.testkit.contract.session.SessionEndContract;
import hexmail.testkit.contract.session.SessionOpeningContract;
import hexmail.testkit.contract.session.SessionOutageContract;
import hexmail.testkit.contract.session.SessionRaceContract;
import hexmail.testkit.contract.session.SessionUseContract;

/// What every [Sessions][hexmail.domain.port.Sessions] promises. A test class that implements this
/// interface runs all of it.
public interface SessionsContract
    extends SessionOpeningContract,
        SessionUseContract,
        SessionEndContract,
        SessionRaceContract,
        SessionOutageContract {}
