package io.nightjar.store;

import io.nightjar.generate.EventBlock;
import org.apache.parquet.format.Type;

/**
 * One column of a file of events.
 *
 * @param name as in lepton_minus_px
 * @param unit as in GeV; empty for a pure number
 * @param type how its values are stored
 * @param optional whether some events have none
 * @param content makes its pages
 */
record EventColumn(String name, String unit, Type type, boolean optional, Content content) {

  /** How a column of a block becomes pages. */
  @FunctionalInterface
  interface Content {
    /** Gives the values of a block to a writer. */
    void write(EventBlock block, ChunkWriter chunk);
  }
}
