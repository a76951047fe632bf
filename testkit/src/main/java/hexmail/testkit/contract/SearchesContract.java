package hexmail.testkit.contract;

import hexmail.testkit.contract.search.SearchOutageContract;
import hexmail.testkit.contract.search.StoredSearchesContract;

/// What every [Searches][hexmail.domain.port.Searches] promises. A test class that implements this
/// interface runs all of it.
public interface SearchesContract extends StoredSearchesContract, SearchOutageContract {}
