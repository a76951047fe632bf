/// Files for this user alone, and the lock that lets one start at a time work beside a file.
/// Nothing here knows what stands in them.
@NullMarked
package hexmail.adapter.persistence.file;

import org.jspecify.annotations.NullMarked;
