/// Google for the tests of the adapter: a fake one with recorded answers, the local one with people
/// in front of it, and the worlds of the contracts. Nothing here is a test.
@NullMarked
package hexmail.adapter.google.kit;

import org.jspecify.annotations.NullMarked;
