/// The parts of [SearchesContract][hexmail.testkit.contract.SearchesContract], the contract of the
/// last and the saved searches, by subject. Test classes implement that interface, not these.
@NullMarked
package hexmail.testkit.contract.search;

import org.jspecify.annotations.NullMarked;
