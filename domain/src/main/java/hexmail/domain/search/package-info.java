/// The searches that a person made last, and those that the person saved. Knows nothing of how they
/// are stored, nor of what they find.
@NullMarked
package hexmail.domain.search;

import org.jspecify.annotations.NullMarked;
