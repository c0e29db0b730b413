import { useId } from 'react';
import { findShape, SHAPES, type ShapeId } from '../shapes';

export function ShapeChoice({ shape, onChoose }: { shape: ShapeId; onChoose: (shape: ShapeId) => void }) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">Copy as</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {SHAPES.map((option) => (
          <label key={option.id} className="flex min-h-6 items-center gap-1.5">
            <input
              type="radio"
              name={name}
              className="size-4 accent-accent"
              checked={option.id === shape}
              onChange={() => onChoose(option.id)}
            />
            {option.name}
          </label>
        ))}
      </div>
      <p className="text-muted text-xs">{findShape(shape)?.hint}</p>
    </fieldset>
  );
}
