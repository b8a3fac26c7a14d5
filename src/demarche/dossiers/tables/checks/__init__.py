"""What must hold in a table, as a pandera schema, and what fails of it as faults."""
