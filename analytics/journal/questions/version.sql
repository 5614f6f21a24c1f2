SELECT version FROM facts
